// A photograph as a phone would send it: drawn here, then given the metadata that
// must never come out again.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

export const TRACES = ['Maker of this camera', 'SN-4711-PRIVATE', 'Person Depicted'];

export async function photo(browser, file, { width = 1600, height = 1200 } = {}) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const url = await page.evaluate(
    ([w, h]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
      const pen = canvas.getContext('2d');
      const sky = pen.createLinearGradient(0, 0, w, h);
      sky.addColorStop(0, '#c96');
      sky.addColorStop(1, '#246');
      pen.fillStyle = sky;
      pen.fillRect(0, 0, w, h);
      pen.fillStyle = '#fed';
      pen.beginPath();
      pen.arc(w * 0.6, h * 0.4, h * 0.2, 0, 7);
      pen.fill();
      return canvas.toDataURL('image/jpeg', 0.9);
    },
    [width, height],
  );
  await context.close();
  writeFileSync(file, Buffer.from(url.split(',')[1], 'base64'));
  const tags = [`-Make=${TRACES[0]}`, `-SerialNumber=${TRACES[1]}`, `-XMP-dc:Creator=${TRACES[2]}`];
  const place = ['-GPSLatitude=51.5', '-GPSLatitudeRef=N', '-GPSLongitude=0.12', '-GPSLongitudeRef=W'];
  execFileSync('exiftool', ['-q', '-overwrite_original', ...tags, ...place, file]);
  return file;
}
