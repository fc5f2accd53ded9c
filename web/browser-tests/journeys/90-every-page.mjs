// Follows the links from the first page and looks at one page of every kind, so that a new page
// is looked at without anybody having to remember it.

import assert from 'node:assert/strict';
import { LANGUAGES, SIZES } from '../lib.mjs';
import { assertGoodPage, signIn, speak } from '../steps.mjs';

export const name = 'every page';

/** Who sees which pages: together they reach all of them. */
const WHO = ['admin', 'auditor', 'coordinator'];

// Above this, kinds of pages are not told apart by their addresses any more: look at `kindOf`.
const MOST = 320;

/** Pages that differ only in what they show are of one kind: ids, names of value lists and the query do not count. */
function kindOf(url) {
  const path = new URL(url).pathname.replace(/^\/lists\/[a-z_]+/, '/lists/*');
  return path.replace(/\/([0-9a-f]{8}-[0-9a-f-]{27}|\d[\d.-]*)(?=\/|$)/g, '/*');
}

// Links that change what the visitor sees from there on: other journeys follow them.
const SWITCHES = /^\/(language|organisation)\//;

/** Where the page's links lead, within the program. */
function linksOf(html, url) {
  const { origin } = new URL(url);
  return [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)]
    .map(([, to]) => new URL(to.replaceAll(/&(amp|#38);/g, '&'), url))
    .filter((link) => link.origin === origin && !SWITCHES.test(link.pathname))
    .map((link) => link.href.split('#')[0]);
}

/** One address of each kind that can be reached from the first page; what is no page is only fetched. */
async function findKinds(request, first) {
  const kinds = new Map();
  const broken = [];
  const met = new Set([kindOf(first)]);
  const ahead = [[first, 'the beginning']];
  while (ahead.length > 0) {
    const [url, from] = ahead.shift();
    const answer = await request.get(url);
    if (answer.status() >= 400) broken.push(`${url} answered ${answer.status()} (linked from ${from})`);
    const isPage = (answer.headers()['content-type'] ?? '').startsWith('text/html');
    if (answer.status() >= 400 || !isPage) continue;
    kinds.set(kindOf(answer.url()), answer.url());
    assert(kinds.size <= MOST, `more than ${MOST} kinds of pages: ${[...kinds.keys()].slice(-5)}`);
    for (const link of linksOf(await answer.text(), answer.url())) {
      if (met.has(kindOf(link))) continue;
      met.add(kindOf(link));
      ahead.push([link, url]);
    }
  }
  return { kinds, broken };
}

export default async function ({ world, server, open, check, look }) {
  const seen = new Set();
  for (const who of WHO) {
    const page = await open();
    await check(`${who} can open the first page`, () => signIn(page, world, who));
    let kinds = new Map();
    await look(`${who} can follow every link`, async () => {
      const found = await findKinds(page.context().request, `${server.url}/`);
      kinds = found.kinds;
      assert.deepEqual(found.broken, []);
    });
    const fresh = [...kinds].filter(([kind]) => !seen.has(kind));
    fresh.forEach(([kind]) => seen.add(kind));
    for (const language of Object.keys(LANGUAGES)) {
      await check(`${who} can choose the language (${language})`, () => speak(page, language));
      for (const [kind, url] of fresh) {
        for (const [size, viewport] of Object.entries(SIZES)) {
          await page.setViewportSize(viewport);
          await look(`${kind} is good (${who}, ${language}, ${size})`, async () => {
            if (page.url() !== url) await page.goto(url);
            await assertGoodPage(page, language);
          });
        }
      }
    }
  }
}
