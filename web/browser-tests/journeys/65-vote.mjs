// Somebody in a steering group gets a mail with a link and decides in two taps on a telephone:
// not signed in at first, with and without scripts, in Danish and English.

import assert from 'node:assert/strict';
import { assertGoodPage, login, sendLogin, signIn } from '../steps.mjs';

export const name = 'vote';

/** A day so far from today as programs write it. */
function dayIn(days) {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** The same as people write it. */
const written = (day) => day.split('-').reverse().join('-');

/** Calls the API as whoever is signed in on the page. */
async function call(page, method, path, body) {
  const answer = await page.evaluate(
    async ([method, path, body]) => {
      const csrf = document.querySelector('input[name=csrf]').value;
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf };
      const answer = await fetch(`/api/v1/${path}`, { method, headers, body: body && JSON.stringify(body) });
      return [answer.status, await answer.text()];
    },
    [method, path, body],
  );
  assert(answer[0] < 300, `${method} ${path}: ${answer[1]}`);
  return JSON.parse(answer[1]);
}

const make = async (page, path, body) => (await call(page, 'POST', path, body)).id;

/** The person in the municipality with this e-mail address. */
async function person(page, email) {
  const found = await call(page, 'GET', `people?email=${encodeURIComponent(`is:${email}`)}`);
  assert.equal(found.data.length, 1, `${email} is ${found.data.length} people`);
  return found.data[0].id;
}

export default async function ({ world, open, check }) {
  for (const script of [true, false]) {
    const how = script ? 'with scripts' : 'without scripts';
    const desk = await open({ size: 'wide' });
    const title = script ? 'Køb af skærme' : 'Køb af tavler';
    let item = '';
    await check(`the secretary asks for a decision in writing (${how})`, async () => {
      await signIn(desk, world, 'admin');
      const body = await make(desk, 'bodies', { name: `Gruppe ${title}`, body_type: 'project_board', quorum: 1 });
      const member = await person(desk, 'reader@demo.example');
      await make(desk, 'body-members', { body, person: member, member_function: 'chair' });
      const meeting = await make(desk, 'meetings', { body, held_on: dayIn(14) });
      item = await make(desk, 'agenda-items', { meeting, title, item_kind: 'decide', proposal: 'At der købes ti.' });
      await desk.goto(`/meetings/${meeting}/room`);
      await assertGoodPage(desk, 'da');
      await desk.locator('.room-ask summary').click();
      await desk.locator('#f-until').fill(written(dayIn(7)));
      await desk.getByRole('button', { name: 'Send til skriftlig beslutning' }).click();
      await desk.getByText('Alle med stemme har fået en mail.').waitFor();
      await assertGoodPage(desk, 'da');
    });
    const phone = await open({ size: 'narrow', script });
    await check(`the link leads to the vote after signing in, and two taps decide (${how})`, async () => {
      await phone.goto(`/vote/${item}`);
      await sendLogin(phone, login(world, 'reader'));
      await phone.locator('h1', { hasText: title }).waitFor();
      if (script) await assertGoodPage(phone, 'da');
      await phone.locator('.vote-choice', { hasText: 'Godkend' }).click();
      await phone.getByRole('button', { name: 'Send min stemme' }).click();
      await phone.getByText('Din stemme afgjorde det.').waitFor();
      assert.match(await phone.locator('.vote-verdict').textContent(), /Godkendt/);
      if (script) await assertGoodPage(phone, 'da');
    });
    await check(`it is done, and says so in English too (${how})`, async () => {
      assert.equal(await phone.locator('.vote-choice').count(), 0);
      await phone.goto('/steering');
      if (script) await assertGoodPage(phone, 'da');
      await desk.goto(`/vote/${item}`);
      await desk.locator('.languages a[lang=en]').click();
      await desk.locator('.vote-verdict', { hasText: 'Approved' }).waitFor();
      await assertGoodPage(desk, 'en');
      await desk.locator('.languages a[lang=da]').click();
    });
  }
}
