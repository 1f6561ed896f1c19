import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './ui/tokens.css';
import './ui/app.css';
import './ui/header.css';
import './ui/mapRoom.css';
import './ui/articles.css';
import './ui/layers.css';
import './ui/list.css';
import './ui/card.css';
import './ui/phone.css';
import './ui/print.css';
import { mount } from 'svelte';
import App from './ui/App.svelte';
import { nextTask } from './map/nextTask.ts';
import { startIndex } from './worker/client.ts';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no element #app');
// The index reads its files while the page is built, which is a task of its own.
const index = startIndex();
void nextTask().then(() => mount(App, { target, props: { index } }));
