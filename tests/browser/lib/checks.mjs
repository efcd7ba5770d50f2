// What every page owes its reader: axe finds nothing, nothing is cut off on a
// narrow screen or under zoom.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Findings of axe-core as lines; empty when there are none. `only` limits the rules. */
export async function axe(page, { only } = {}) {
  // Through the debugger's door: the page's own security policy stays as it is.
  await page.evaluate(AXE);
  const run = only ? { type: 'rule', values: only } : { type: 'tag', values: TAGS };
  const results = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }),
    run,
  );
  // One rule, one line: the first place, and how many more there are.
  return results.violations.map(({ id, help, nodes }) => {
    const [first, ...more] = nodes;
    return `${id}: ${first.target.join(' ')}${more.length ? ` and ${more.length} more` : ''}: ${oneLine(first.failureSummary ?? help)}`;
  });
}

const oneLine = (text) => text.replace(/\s+/g, ' ').slice(0, 300);

/**
 * No sideways scrolling of the page at this size. What needs two dimensions (a
 * wide table) may scroll inside its own box.
 */
export async function reflow(page, size) {
  const before = page.viewportSize();
  await page.setViewportSize(size);
  const wrongs = await page.evaluate(() => {
    const wrongs = [];
    const root = document.scrollingElement;
    const width = document.documentElement.clientWidth;
    if (root.scrollWidth > width + 1) {
      const inside = (node) => {
        for (let up = node.parentElement; up && up !== document.body; up = up.parentElement) {
          if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(up).overflowX)) return true;
        }
        return false;
      };
      const wide = [...document.body.querySelectorAll('*')].filter((node) => {
        const box = node.getBoundingClientRect();
        return box.width > 0 && (box.right > width + 1 || box.left < -1) && !inside(node);
      });
      const names = wide.slice(0, 3).map((n) => n.tagName.toLowerCase() + (n.className ? `.${String(n.className).split(' ')[0]}` : ''));
      wrongs.push(`scrolls sideways at ${width} px: ${root.scrollWidth} px wide (${names.join(', ')})`);
    }
    // Under zoom a fixed bar may not take the page away from its reader.
    for (const node of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(node);
      if (style.position !== 'fixed' && style.position !== 'sticky') continue;
      const box = node.getBoundingClientRect();
      const open = style.visibility === 'visible' && style.pointerEvents !== 'none';
      if (open && box.height > innerHeight * 0.5 && box.width > innerWidth * 0.5 && box.bottom > 0 && box.top < innerHeight) {
        if (style.position === 'fixed') wrongs.push(`${node.tagName.toLowerCase()} covers half of a ${innerHeight} px high screen`);
      }
    }
    return wrongs;
  });
  await page.setViewportSize(before);
  return wrongs;
}

/** 1280 × 1024 at 400 %. */
export const ZOOMED = { width: 320, height: 256 };
