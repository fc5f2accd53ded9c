// Follows the links from the first page and looks at one page of every kind, so that a new page
// is looked at without anybody having to remember it.

import assert from 'node:assert/strict';
import { LANGUAGES, SIZES } from '../lib.mjs';
import { assertGoodPage, signIn } from '../steps.mjs';

export const name = 'every page';

/** Who sees which pages: together they reach all of them. */
const WHO = ['admin', 'auditor', 'coordinator'];

// Above this, kinds of pages are not told apart by their addresses any more: look at `kindOf`.
const MOST = 300;

/** Pages that differ only in what they show are of one kind: ids and the query do not count. */
function kindOf(url) {
  return new URL(url).pathname.replace(/\/([0-9a-f]{8}-[0-9a-f-]{27}|\d[\d-]*)(?=\/|$)/g, '/*');
}

function linksOf(page) {
  // A link inside a picture has no plain `href` property.
  return page.locator('a[href]').evaluateAll((links) =>
    links.map((link) => new URL(link.getAttribute('href'), document.baseURI).href.split('#')[0]),
  );
}

async function isPage(page, url) {
  const answer = await page.context().request.get(url);
  assert(answer.status() < 400, `${url} answered ${answer.status()}`);
  return (answer.headers()['content-type'] ?? '').startsWith('text/html');
}

/** One address of each kind that can be reached from where the page is. */
async function findKinds(page, origin) {
  const kinds = new Map();
  const met = new Set([kindOf(page.url())]);
  const ahead = [page.url()];
  while (ahead.length > 0) {
    const url = ahead.shift();
    if (!(await isPage(page, url))) continue;
    kinds.set(kindOf(url), url);
    assert(kinds.size <= MOST, `more than ${MOST} kinds of pages: ${[...kinds.keys()].slice(-5)}`);
    await page.goto(url);
    for (const link of await linksOf(page)) {
      const kind = kindOf(link);
      if (new URL(link).origin !== origin || met.has(kind)) continue;
      met.add(kind);
      ahead.push(link);
    }
  }
  return kinds;
}

export default async function ({ world, server, open, check }) {
  const seen = new Set();
  for (const who of WHO) {
    let kinds = new Map();
    const guide = await open();
    await check(`${who} can follow every link`, async () => {
      await signIn(guide, world, who);
      kinds = await findKinds(guide, new URL(server.url).origin);
    });
    const fresh = [...kinds].filter(([kind]) => !seen.has(kind));
    fresh.forEach(([kind]) => seen.add(kind));
    for (const language of Object.keys(LANGUAGES)) {
      for (const size of Object.keys(SIZES)) {
        const page = await open({ language, size });
        await check(`${who} can open the first page (${language}, ${size})`, () => signIn(page, world, who));
        for (const [kind, url] of fresh) {
          await check(`${kind} is good (${who}, ${language}, ${size})`, async () => {
            await page.goto(url);
            await assertGoodPage(page, language);
          });
        }
      }
    }
  }
}
