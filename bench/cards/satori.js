// The card with satori and resvg-js, as their documentation shows: elements to
// SVG, SVG to PNG. The photo goes in as it came, as a data address.
//
//   node satori.js PHOTO TIMES
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';

const [photo, times] = process.argv.slice(2);
const scene = JSON.parse(readFileSync(new URL('scene.json', import.meta.url)));
const font = (file, name, weight) => ({ name, weight, style: 'normal', data: readFileSync(`/usr/share/fonts/truetype/noto/${file}.ttf`) });
const fonts = [font('NotoSerifDisplay-Bold', 'Display', 700), font('NotoSans-Regular', 'Text', 400), font('NotoSans-Bold', 'Text', 700)];

const box = (style, children) => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });
const card = (quote, src) => {
  const { width, height, picture, strip } = scene;
  return box({ width, height, background: scene.paper, fontFamily: 'Text', color: scene.ink }, [
    box({ flexDirection: 'column', width: width - picture - strip, height, padding: 72, justifyContent: 'space-between' }, [
      box({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }, [
        box({ fontFamily: 'Display', fontWeight: 700, fontSize: 62, lineHeight: 1.1 }, `“${quote}”`),
        box({ width: 72, height: 8, background: scene.loud, marginTop: 30, marginBottom: 22 }, []),
        box({ fontWeight: 700, fontSize: 36 }, scene.name),
        box({ fontSize: 29, color: scene.quiet, marginTop: 6 }, scene.label),
      ]),
      box({ flexDirection: 'column' }, [
        box({ fontWeight: 700, fontSize: 27 }, scene.hashtags),
        box({ fontSize: 23, color: scene.quiet, marginTop: 6 }, scene.campaign),
        box({ fontSize: 18, color: scene.quiet, marginTop: 6 }, scene.credit),
      ]),
    ]),
    box({ width: strip, height, background: scene.loud }, []),
    { type: 'img', props: { src, width: picture, height, style: { objectFit: 'cover', objectPosition: '50% 42%' } } },
  ]);
};

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const seconds = [];
let bytes = 0;
for (let run = 0; run < Number(times); run += 1) {
  const before = cpu();
  const src = `data:image/jpeg;base64,${readFileSync(photo).toString('base64')}`;
  const svg = await satori(card(scene.quotes[run % scene.quotes.length], src), { width: scene.width, height: scene.height, fonts });
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  seconds.push(cpu() - before);
  bytes = png.length;
}
console.log(JSON.stringify({ cpu_s: seconds, peak_kb: process.resourceUsage().maxRSS, bytes }));
