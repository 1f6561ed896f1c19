/// <reference lib="webworker" />
// Nothing is drawn here: that there was a context once is what makes the next one come soon.
const context = new OffscreenCanvas(1, 1).getContext('webgl2');
self.postMessage(context !== null);
