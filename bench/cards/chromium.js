// The card with headless Chromium: a page, and a screenshot of it. One browser
// and one page for all, as a server would keep them. What every process of the
// browser used is counted, and this one's share too.
//
//   node chromium.js PHOTO TIMES png|jpeg
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [photo, times, format] = process.argv.slice(2);
const scene = JSON.parse(readFileSync(new URL('scene.json', import.meta.url)));
const executablePath = process.env.FIRSTHAND_CHROMIUM ?? execFileSync('sh', ['-c', 'command -v chromium || command -v chromium-browser'], { encoding: 'utf8' }).trim();
const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

const page = (quote, src) => `<!doctype html><meta charset=utf-8><style>
  body { margin: 0; width: ${scene.width}px; height: ${scene.height}px; display: flex; background: ${scene.paper}; color: ${scene.ink}; font: 29px 'Noto Sans' }
  main { box-sizing: border-box; width: ${scene.width - scene.picture - scene.strip}px; padding: 72px; display: flex; flex-direction: column }
  blockquote { margin: auto 0 30px; font: 700 62px/1.1 'Noto Serif Display' }
  hr { width: 72px; height: 8px; margin: 0 0 22px; border: 0; background: ${scene.loud} }
  b { font-size: 36px } p { margin: 6px 0 auto; color: ${scene.quiet} } footer { font-size: 23px; color: ${scene.quiet} }
  i { width: ${scene.strip}px; background: ${scene.loud} } img { width: ${scene.picture}px; height: ${scene.height}px; object-fit: cover; object-position: 50% 42% }
  </style><main><blockquote>“${quote}”</blockquote><hr><b>${scene.name}</b><p>${scene.label}</p>
  <footer><b style="font-size: 27px">${scene.hashtags}</b><br>${scene.campaign}<br><small>${scene.credit}</small></footer></main><i></i><img src="${src}">`;

/** Seconds of processor of this process and of all below it. */
const cpu = () => {
  const parents = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
      parents.set(Number(pid), { parent: Number(fields[1]), spent: Number(fields[11]) + Number(fields[12]) });
    } catch {
      // It has ended.
    }
  }
  const ours = (pid) => pid === process.pid || (parents.has(pid) && ours(parents.get(pid).parent));
  return [...parents].filter(([pid]) => ours(pid)).reduce((sum, [, { spent }]) => sum + spent, 0) / ticks;
};

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const tab = await browser.newPage({ viewport: { width: scene.width, height: scene.height } });
const seconds = [];
let bytes = 0;
const draw = async (run) => {
  const src = `data:image/jpeg;base64,${readFileSync(photo).toString('base64')}`;
  await tab.setContent(page(scene.quotes[run % scene.quotes.length], src), { waitUntil: 'load' });
  bytes = (await tab.screenshot({ type: format, ...(format === 'jpeg' && { quality: 88 }) })).length;
};
// A tick is ten milliseconds: several cards at a time.
const AT_ONCE = 4;
for (let run = 0; run < Number(times); run += 1) {
  const before = cpu();
  for (let one = 0; one < AT_ONCE; one += 1) await draw(run * AT_ONCE + one);
  seconds.push((cpu() - before) / AT_ONCE);
}
await browser.close();
console.log(JSON.stringify({ cpu_s: seconds, peak_kb: 0, bytes }));
