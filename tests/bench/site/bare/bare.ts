import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { startEngine } from '../../../../src/map/engine.ts';
import { ALL_OPEN } from '../../../../src/map/hideUnopened.ts';
import { loadMapFonts } from '../../../../src/map/fonts.ts';
import { readPalette } from '../../../../src/map/palette.ts';
import { BASE_SOURCE, NO_FOCUS, baseMapOf, makeStyle } from '../../../../src/map/style.ts';

const SWITCHED = 'land';

/** The site's style without what lies over the base map. */
function baseStyle(): StyleSpecification {
  const focus = { ...NO_FOCUS, open: ALL_OPEN };
  const style = makeStyle(readPalette('light'), new URL('./', document.baseURI).href, { focus });
  const isBase = (layer: LayerSpecification): boolean => !('source' in layer) || layer.source === BASE_SOURCE;
  const sources = Object.entries(style.sources).filter(([name]) => name === BASE_SOURCE);
  return { ...style, sources: Object.fromEntries(sources), layers: style.layers.filter(isBase) };
}

/** MapLibre with the site's base map and nothing else: no page can have its base map sooner. It tells of itself as the site does. */
async function drawBareMap(container: HTMLElement): Promise<void> {
  const map = startEngine(container, baseMapOf(new URL('./', document.baseURI).href));
  await loadMapFonts();
  map.setStyle(baseStyle());
  let drawn = 0;
  map.on('idle', () => {
    drawn += 1;
    container.dataset['drawn'] = String(drawn);
    container.dataset['marks'] = 'shown';
  });
  addSwitch((isOn) => {
    map.setLayoutProperty(SWITCHED, 'visibility', isOn ? 'visible' : 'none');
    document.documentElement.dataset['answer'] = String(isOn);
  });
}

/** A switch for one layer of the base map: the least that any filter on the map can take. */
function addSwitch(onChange: (isOn: boolean) => void): void {
  const control = document.createElement('input');
  Object.assign(control, { type: 'checkbox', checked: true, ariaLabel: 'Base map' });
  control.style.cssText = 'position:fixed;top:8px;left:8px;z-index:1';
  control.addEventListener('change', () => onChange(control.checked));
  document.body.append(control);
}

const container = document.createElement('div');
container.className = 'dateline-map';
container.style.cssText = 'position:fixed;inset:0';
document.body.append(container);
void drawBareMap(container);
