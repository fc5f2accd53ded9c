// Somebody without an account works out whether a proposal pays.

import assert from 'node:assert/strict';
import { assertGoodPage } from '../steps.mjs';

export const name = 'business case calculator';

const VERDICT = '.verdict-first';

export default async function ({ open, check }) {
  const page = await open();

  await check('the sign-in page leads to the calculator', async () => {
    await page.goto('/sign-in');
    await page.getByRole('link', { name: /Regn en business case igennem/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Business case-beregner' }).waitFor();
    await assertGoodPage(page, 'da');
  });

  await check('an example says first whether it pays, and when', async () => {
    await page.getByRole('link', { name: /Køb for 1 mio/ }).click();
    assert.match(await page.locator(VERDICT).textContent(), /Nutidsværdien er 354\.516/);
    assert.match(await page.locator('.verdict-next').textContent(), /tjent hjem i 2031/);
    assert(await page.locator('figure svg polyline').first().isVisible());
    await assertGoodPage(page, 'da');
  });

  await check('an uncertain line shows what matters most', async () => {
    await page.getByLabel('Usikkerhed ± %, Linje 2').fill('50');
    await page.getByRole('button', { name: 'Beregn' }).click();
    await page.getByRole('heading', { name: 'Hvad betyder mest?' }).waitFor();
    await assertGoodPage(page, 'da');
  });

  await check('the address alone gives the same answer to a colleague', async () => {
    const other = await open({ size: 'narrow', language: 'en' });
    await other.goto(page.url());
    assert.match(await other.locator(VERDICT).textContent(), /net present value is DKK.354,516/);
    await assertGoodPage(other, 'en');
  });

  await check('what is wrong is told at the field, and nothing typed is lost', async () => {
    await page.getByLabel('2028, Linje 1').fill('mange');
    await page.getByRole('button', { name: 'Beregn' }).click();
    await page.locator('.error-summary').waitFor();
    assert.equal(await page.getByLabel('2028, Linje 1').inputValue(), 'mange');
    assert.equal(await page.getByLabel('2029, Linje 2').inputValue(), '300000');
    await assertGoodPage(page, 'da');
  });

  await check('it works without scripts, also on a telephone', async () => {
    const plain = await open({ size: 'narrow', script: false });
    await plain.goto('/tools/business-case');
    await plain.getByRole('link', { name: /frigør timer/ }).click();
    assert.match(await plain.locator(VERDICT).textContent(), /Det kan betale sig/);
    await plain.getByRole('button', { name: 'Tilføj linjer' }).click();
    await plain.getByLabel('Hvad, Linje 8').waitFor();
  });
}
