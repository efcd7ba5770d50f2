// Chromium, and the ways in which people come to a page: a phone or a desk, in
// English or Arabic, light or dark, with JavaScript or without.
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const base = process.env.FIRSTHAND_BASE;
export const facts = process.env.FIRSTHAND_DEMO ? JSON.parse(readFileSync(process.env.FIRSTHAND_DEMO, 'utf8')) : {};

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 640 };

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-prefers-reduced-motion',
];

function executable() {
  const known = [process.env.FIRSTHAND_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  const found = known.find((path) => path && existsSync(path));
  if (!found) throw new Error('No Chromium here: scripts/setup build test installs one');
  return found;
}

export const launch = (...more) => chromium.launch({ executablePath: executable(), args: [...ARGS, ...more] });
/** A microphone that beeps, and whose use is allowed without asking. */
export const MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** A context as a visitor would bring it. `as` names a kept sign-in (see people.mjs). */
export async function visit(browser, { view = DESKTOP, lang = 'en', scheme = 'light', js = true, state } = {}) {
  const context = await browser.newContext({
    baseURL: base,
    viewport: view,
    isMobile: view.width < 500 && js,
    hasTouch: view.width < 500,
    locale: lang === 'ar' ? 'ar' : 'en-GB',
    timezoneId: 'Europe/London',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    javaScriptEnabled: js,
    storageState: state,
  });
  context.setDefaultTimeout(15_000);
  return context;
}

/** Everything that a page did wrong while it was open: errors, and requests to anyone else. */
export function watch(page) {
  const wrongs = [];
  page.on('pageerror', (error) => wrongs.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(base).origin) wrongs.push(`asks a third party: ${url}`);
  });
  return wrongs;
}
