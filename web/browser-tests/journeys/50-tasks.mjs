// From a date in a registration to a task that is done, also without scripts and on a telephone.

import assert from 'node:assert/strict';
import { assertGoodPage, signIn } from '../steps.mjs';

export const name = 'tasks';

const WAITING = '/tasks?state=is%3Aoverdue%2Copen%2Cacknowledged';

async function openFirst(page) {
  await page.locator('table tbody tr a').first().click();
  await page.getByRole('heading', { level: 2, name: 'Hvem' }).waitFor();
}

export default async function ({ world, open, check }) {
  const page = await open();

  await check('tasks are a place in the menu, mine first', async () => {
    await signIn(page, world, 'editor');
    await page.getByRole('link', { name: 'Opgaver', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Opgaver' }).waitFor();
    assert.match(page.url(), /mine=/);
    await assertGoodPage(page, 'da');
  });

  await check('everyone\'s are one click away, and a task says why it is there', async () => {
    await page.goto(WAITING);
    await assertGoodPage(page, 'da');
    await openFirst(page);
    assert.match(await page.locator('.lead').first().textContent(), /Reglen er, at/);
    await assertGoodPage(page, 'da');
  });

  await check('a task is acknowledged, put off and done', async () => {
    await page.getByRole('button', { name: 'Kvittér' }).click();
    await page.getByText('Du har kvitteret for opgaven.').waitFor();
    await page.locator('#snooze input[name=until]').fill('i morgen');
    await page.locator('#snooze').getByRole('button', { name: 'Udsæt' }).click();
    await page.locator('.error-summary').waitFor();
    await assertGoodPage(page, 'da');
    await page.locator('#done input[name=note-done]').fill('Holdt på mødet i går');
    await page.locator('#done').getByRole('button', { name: 'Meld færdig' }).click();
    await page.getByText('Opgaven er meldt færdig.').waitFor();
    await page.getByText('Holdt på mødet i går').waitFor();
    await assertGoodPage(page, 'da');
  });

  await check('it works without scripts, also on a telephone', async () => {
    const plain = await open({ size: 'narrow', script: false });
    await signIn(plain, world, 'editor');
    await plain.goto(WAITING);
    await openFirst(plain);
    await plain.getByRole('button', { name: 'Kvittér' }).click();
    await plain.getByText('Du har kvitteret for opgaven.').waitFor();
  });

  await check('the pages are good on a telephone and in English', async () => {
    const narrow = await open({ size: 'narrow', language: 'en' });
    await signIn(narrow, world, 'admin', 'en');
    for (const address of ['/', WAITING, '/settings/rules', '/settings/rules/risk_assessment_old', '/me']) {
      await narrow.goto(address);
      await assertGoodPage(narrow, 'en');
    }
    await narrow.goto('/me');
    await narrow.getByRole('button', { name: 'Make an address' }).click();
    await narrow.getByText('/calendar/').first().waitFor();
    await assertGoodPage(narrow, 'en');
  });
}
