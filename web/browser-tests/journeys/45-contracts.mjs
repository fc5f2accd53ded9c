// The work of whoever keeps contracts: one is made from a template, its dates follow, they become
// a task, and the task is done; what must be decided, the calendar, and a file that comes back in.

import assert from 'node:assert/strict';
import { assertGoodPage, signIn } from '../steps.mjs';

export const name = 'contracts';

/** A day so far from today as people write it. */
function dayIn(days) {
  const day = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  return day.toLocaleDateString('da-DK', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/Copenhagen' }).replaceAll('.', '-');
}

/** Fills in one section of the contract's page. */
async function fill(page, section, values) {
  await page.locator(`#${section} a.edit`).click();
  for (const [field, value] of Object.entries(values)) await page.locator(field).fill(value);
  await page.locator(`#${section}-form button.button-primary`).click();
  await page.locator('#notices', { hasText: 'gemt' }).waitFor();
}

async function contract(page, title) {
  await page.goto('/contracts/new');
  await page.locator('#f-name').fill(title);
  await page.locator('#f-template').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Opret en kontrakt' }).click();
  await page.waitForURL(/\/contracts\/[0-9a-f-]{36}/);
  return page.url().split(/[?#]/)[0];
}

export default async function ({ world, open, check }) {
  for (const script of [true, false]) {
    const how = script ? 'with scripts' : 'without scripts, on a telephone';
    const page = await open({ script, size: script ? 'wide' : 'narrow' });
    const good = async () => script && assertGoodPage(page, 'da');
    const title = script ? 'Kajplads – drift' : 'Strandvagt – drift';
    let address = '';
    await check(`a contract is made from a template (${how})`, async () => {
      await signIn(page, world, 'editor');
      address = await contract(page, title);
      await good();
    });
    await check(`its terms say at once by when to give notice (${how})`, async () => {
      await fill(page, 'validity', { '#f-valid-to': dayIn(75) });
      await page.goto(address);
      await fill(page, 'termination', { '#f-notice-months': '2' });
      await page.goto(address);
      assert.match(await page.locator('.sentence, .lead').first().textContent(), /\d\d-\d\d-\d{4}/);
      await page.locator('svg.time-line-wide').first().waitFor({ state: 'attached' });
      await good();
    });
    await check(`it stands among what must be decided, with its reason (${how})`, async () => {
      await page.goto('/contracts/decisions');
      const item = page.locator('#notice li', { hasText: title });
      await item.locator('summary').click();
      assert.match(await item.textContent(), /Siger I op senest denne dag/);
      await good();
      await page.goto('/contracts/calendar?kind=notice');
      assert(await page.locator('.agenda-items li', { hasText: title }).isVisible());
      await good();
    });
    await check(`the notice is a task, and the task is done (${how})`, async () => {
      await page.goto(address);
      await page.locator('#open-tasks a').first().click();
      await page.locator('#done input[name=note-done]').fill('Vi lader den løbe');
      await page.locator('#done').getByRole('button', { name: 'Meld færdig' }).click();
      await page.getByText('Opgaven er meldt færdig.').waitFor();
      await good();
    });
    await check(`a number that is none is told with an example (${how})`, async () => {
      await page.goto(address);
      await page.locator('#termination a.edit').click();
      await page.locator('#f-notice-months').fill('seks');
      await page.locator('#termination-form button.button-primary').click();
      assert.match(await page.locator('.error-summary').first().textContent(), /for eksempel 12/);
      await good();
    });
  }

  const page = await open();
  let file;
  await check('the list is taken home as a file', async () => {
    await signIn(page, world, 'admin');
    const columns = ['name', 'contract_id', 'notice_months'].map((key) => `col=${key}`).join('&');
    await page.goto(`/contracts?${columns}&q=Kajplads`);
    const answer = await page.context().request.get(`/contracts/export/csv?${columns}&q=Kajplads`);
    assert.equal(answer.status(), 200);
    file = (await answer.body()).toString('utf8');
    assert.match(file, /Kajplads – drift/);
  });
  await check('corrected it comes back in, and what it changes is seen first', async () => {
    const lines = file.trimEnd().split(/\r?\n/);
    const added = lines.map((line, at) => (at === 0 ? line : line.replace('Kajplads – drift', 'Kajplads – drift og vagt')));
    await page.goto('/import/contracts');
    await assertGoodPage(page, 'da');
    await page.locator('input[type=file]').setInputFiles({
      name: 'kontrakter.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${added.join('\r\n')}\r\n`, 'utf8'),
    });
    await page.locator('#step button[type=submit]').click();
    await page.waitForURL(/\/columns$/);
    await assertGoodPage(page, 'da');
    await page.locator('#step button[type=submit]').click();
    await page.locator('dl.counts').waitFor();
    await assertGoodPage(page, 'da');
    await page.locator('#step button.button-primary').click();
    await page.waitForURL(/\/import\/contracts\/[0-9a-f-]{36}$/);
    await assertGoodPage(page, 'da');
    await page.goto('/contracts?q=Kajplads');
    await page.locator('table.grid tbody th a', { hasText: 'Kajplads – drift og vagt' }).waitFor();
  });

  await check('the pages are good on a telephone and in English', async () => {
    const narrow = await open({ size: 'narrow', language: 'en' });
    await signIn(narrow, world, 'editor', 'en');
    for (const path of ['/contracts/decisions', '/contracts/decisions?days=365&who=mine', '/contracts/calendar', '/contracts/calendar?year=2027&kind=end']) {
      await narrow.goto(path);
      await assertGoodPage(narrow, 'en');
    }
    await narrow.goto('/contracts?sort=next_notice');
    assert(await narrow.locator('table.grid tbody tr').first().locator('td[data-label]', { hasText: /\d\d-\d\d-\d{4}|–/ }).first().isVisible());
    await assertGoodPage(narrow, 'en');
  });
}
