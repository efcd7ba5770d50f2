// Every page that a visitor can reach by links on this site.
import { base } from './browser.mjs';

const SKIP = /^\/(media|assets|static|api|metrics)\//;
const PAGE = /^text\/html/;

const unescape = (text) => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');

/** Links of one HTML text, as absolute URLs without fragments. */
export function linksOf(html, from) {
  const links = [];
  for (const [, , href] of html.matchAll(/<a\b[^>]*?\bhref=(["'])(.*?)\1/gs)) {
    try {
      const url = new URL(unescape(href), from);
      url.hash = '';
      links.push(url);
    } catch {
      links.push(null);
    }
  }
  return links.filter(Boolean);
}

/**
 * Pages (HTML, 200) reachable from `starts`, as paths in the order found. `keep`
 * narrows the area; `sample` keeps at most so many pages of one shape, where the
 * shape is the path with its slugs left out.
 */
export async function crawl(starts, { cookie, keep = () => true, sample = Infinity, most = 2000 } = {}) {
  const origin = new URL(base).origin;
  const headers = { accept: 'text/html', ...(cookie ? { cookie } : {}) };
  const queue = starts.map((path) => new URL(path, base));
  const seen = new Set(queue.map(key));
  const shapes = new Map();
  const pages = [];
  while (queue.length && pages.length < most) {
    const url = queue.shift();
    const answer = await fetch(url, { headers, redirect: 'manual' });
    if (answer.status >= 300 && answer.status < 400) {
      const to = new URL(answer.headers.get('location'), url);
      if (to.origin === origin && !seen.has(key(to)) && keep(to)) {
        seen.add(key(to));
        queue.unshift(to);
      }
      continue;
    }
    if (answer.status !== 200 || !PAGE.test(answer.headers.get('content-type') ?? '')) {
      await answer.arrayBuffer();
      continue;
    }
    const html = await answer.text();
    pages.push(key(url));
    for (const link of linksOf(html, url)) {
      const shape = shapeOf(link);
      if (link.origin !== origin || SKIP.test(link.pathname) || seen.has(key(link)) || !keep(link)) continue;
      if (link.searchParams.has('lang')) continue; // languages are asked for by header
      if ((shapes.get(shape) ?? 0) >= sample) continue;
      shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
      seen.add(key(link));
      queue.push(link);
    }
  }
  return pages;
}

const key = (url) => url.pathname + url.search;

/** Slugs become stars, so that two stories have one shape. */
export function shapeOf(url) {
  const known = /^(desk|my|archive|ambassadors|stories|events|partners|toolkit|get-involved|press|about|privacy|\d{4})$/;
  if (url.pathname.startsWith('/desk')) {
    return url.pathname.replaceAll(/\/[0-9a-z]{26}(?=\/|$)/g, '/*') + [...url.searchParams.keys()].sort().join(',');
  }
  const parts = url.pathname.split('/').map((part, i) => (part === '' || i === 1 || known.test(part) ? part : '*'));
  // An edition of the archive is one shape, whatever its year.
  return parts.map((part) => (/^20(1\d|2[0-5])$/.test(part) ? 'past' : part)).join('/') + [...url.searchParams.keys()].join(',');
}
