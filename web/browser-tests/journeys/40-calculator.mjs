// Somebody without an account works out by when a contract must be ended.

import assert from 'node:assert/strict';
import { assertGoodPage } from '../steps.mjs';

export const name = 'calculator';

const VERDICT = '.verdict-first';

export default async function ({ open, check }) {
  const page = await open();

  await check('the sign-in page leads to the calculator', async () => {
    await page.goto('/sign-in');
    await page.getByRole('link', { name: /Regn en opsigelsesfrist ud/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Opsigelsesberegner' }).waitFor();
    await assertGoodPage(page, 'da');
  });

  await check('the terms are typed, and the answer says first what must be done', async () => {
    await page.getByLabel('Opsigelsesfrist').fill('6');
    await page.getByLabel('Til udgangen af').selectOption({ label: 'Kalenderår' });
    await page.locator('summary', { hasText: 'Spørg til en bestemt dag' }).click();
    await page.getByLabel('Skal være slut senest').fill('31-12-2029');
    await page.getByLabel('Regn fra den').fill('22-11-2026');
    await page.getByRole('button', { name: 'Beregn datoerne' }).click();
    const said = await page.locator(VERDICT).textContent();
    assert.match(said, /^Sig op senest lørdag den 30\. juni 2029/);
    assert.match(await page.locator('.verdict-remark').textContent(), /fredag den 29\. juni 2029/);
    await assertGoodPage(page, 'da');
  });

  await check('the address alone gives the same answer to a colleague', async () => {
    assert(!/=(&|#|$)/.test(page.url()), `${page.url()} holds what was not filled in`);
    const other = await open({ size: 'narrow', language: 'en' });
    await other.goto(page.url());
    assert.match(await other.locator(VERDICT).textContent(), /^Give notice by Saturday 30 June 2029/);
    assert(await other.locator('svg.time-line-narrow').isVisible());
    assert(!(await other.locator('svg.time-line-wide').isVisible()));
    await assertGoodPage(other, 'en');
  });

  await check('what is wrong is told at the field, and nothing typed is lost', async () => {
    await page.getByLabel('Opsigelsesfrist').fill('seks');
    await page.getByRole('button', { name: 'Beregn datoerne' }).click();
    await page.locator('.error-summary').waitFor();
    assert.equal(await page.getByLabel('Opsigelsesfrist').inputValue(), 'seks');
    assert.equal(await page.getByLabel('Skal være slut senest').inputValue(), '31-12-2029');
    await assertGoodPage(page, 'da');
  });

  await check('it works without scripts, also on a telephone', async () => {
    const plain = await open({ size: 'narrow', script: false });
    await plain.goto('/tools/contract-deadlines');
    await plain.getByRole('link', { name: /4 år med 2 optioner/ }).click();
    assert.match(await plain.locator(VERDICT).textContent(), /31\. december 2027/);
    await plain.getByLabel('Varighed, år').fill('5');
    await plain.getByRole('button', { name: 'Beregn datoerne' }).click();
    assert.match(await plain.locator(VERDICT).textContent(), /31\. december 2028/);
  });
}
