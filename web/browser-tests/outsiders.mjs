// Whoever has no part in a story: another municipality's administrator, a supplier with an account
// of its own, and somebody who may read everything here and change nothing.

import assert from 'node:assert/strict';
import { addAccount } from './lib.mjs';
import { sendLogin, signIn } from './steps.mjs';

const PASSWORD = 'stille-hav-og-bakke';

/** A neighbour that the small example data has, by its code. */
const NEIGHBOUR = '0153';

const MAIN = /<main[\s\S]*<\/main>/;
/** What changes something, on a page that is only to be read. */
const WRITES = /<form[^>]*method="post"|class="edit"|<button type="submit"/;

/** Signs all three in; `supplier` is the id of the supplier's organisation. */
export async function findOutsiders(stage, supplier) {
  const people = [
    { who: 'another municipality', email: 'neighbour@demo.example', organisation: NEIGHBOUR, role: 'local_administrator' },
    { who: 'a supplier', email: 'supplier@demo.example', organisation: supplier, role: 'local_administrator' },
  ];
  const found = [];
  for (const one of people) {
    await addAccount(stage.world, stage.server, { ...one, name: one.who, password: PASSWORD });
    const page = await stage.open();
    await page.goto('/');
    await sendLogin(page, { email: one.email, password: PASSWORD });
    found.push({ who: one.who, page, csrf: await token(page) });
  }
  const page = await stage.open();
  await signIn(page, stage.world, 'reader');
  return { strangers: found, reader: { who: 'a reader', page, csrf: await token(page) } };
}

async function token(page) {
  return page.locator('input[name=csrf]').first().getAttribute('value');
}

async function send({ page, csrf }, { path, form = {} }) {
  const answer = await page.request.post(path, { form: { ...form, csrf }, maxRedirects: 0 });
  return answer.status();
}

/**
 * What everybody else gets of a step: its page is not there for strangers, and has nothing to
 * write with for readers; what the step posts is refused. `refers` is for a step that makes
 * something new, which strangers may do at home: it is refused because of what it names.
 */
export async function nobodyElse({ strangers, reader }, step, { get, posts = [], refers = false }) {
  for (const one of strangers) {
    const status = (await one.page.request.get(get)).status();
    assert.equal(status, 404, `${step}: ${one.who} opens ${get}`);
    for (const post of posts) {
      const answered = await send(one, post);
      const refused = refers ? [403, 404, 422] : [403, 404];
      assert(refused.includes(answered), `${step}: ${one.who} posts to ${post.path}: ${answered}`);
    }
  }
  const answer = await reader.page.request.get(get);
  assert([200, 403].includes(answer.status()), `${step}: a reader opens ${get}: ${answer.status()}`);
  const [main] = MAIN.exec(await answer.text()) ?? [''];
  if (answer.ok()) assert.doesNotMatch(main, WRITES, `${step}: a reader can write on ${get}`);
  for (const post of posts) {
    assert.equal(await send(reader, post), 403, `${step}: a reader posts to ${post.path}`);
  }
}
