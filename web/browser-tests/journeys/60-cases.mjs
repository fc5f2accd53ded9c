// From an idea to a decision: a gate that is closed says what is missing, an open one is decided.

import assert from 'node:assert/strict';
import { assertGoodPage, signIn } from '../steps.mjs';

export const name = 'cases';

const NAME = 'Færre breve til skolerne';

export default async function ({ world, open, check }) {
  const page = await open();
  let address = '';

  await check('an idea is made from six lines', async () => {
    await signIn(page, world, 'admin');
    await page.getByRole('link', { name: 'Styring', exact: true }).first().click();
    await page.goto('/cases/new');
    await assertGoodPage(page, 'da');
    await page.locator('#f-name').fill(NAME);
    await page.locator('#f-case-type').selectOption('idea');
    await page.locator('#f-problem').fill('Skolerne får det samme brev fra tre afdelinger.');
    await page.getByRole('button', { name: 'Opret' }).first().click();
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    address = new URL(page.url()).pathname;
    await page.getByText('Fase 1 af 4: Idé. Mangler 2 krav til næste port.').waitFor();
    await assertGoodPage(page, 'da');
  });

  await check('a gate with missing demands names them', async () => {
    await page.getByRole('link', { name: 'Arbejd med kravene' }).first().click();
    await assertGoodPage(page, 'da');
    await page.locator('#submit').getByRole('button', { name: 'Send til beslutning' }).click();
    const errors = page.locator('#submit .error-summary');
    await errors.waitFor();
    assert.match(await errors.textContent(), /En leder står bag som sponsor/);
    await assertGoodPage(page, 'da');
  });

  await check('what is missing is filled in', async () => {
    await page.goto(`${address}?edit=general`);
    await page.locator('#f-value-statement').fill('Ét brev i stedet for tre.');
    await page.locator('#general button[type=submit]').first().click();
    await page.waitForLoadState();
    await page.goto(`${address}?edit=people`);
    await page.locator('#f-sponsor').fill('Karen Kontrakt');
    await page.locator('#people button[type=submit]').first().click();
    await page.getByText('Alle krav er opfyldt').waitFor();
    await assertGoodPage(page, 'da');
  });

  await check('the case is submitted and decided with a condition', async () => {
    await page.goto(`${address}/gate`);
    await page.locator('#submit').getByRole('button', { name: 'Send til beslutning' }).click();
    await page.getByText('Venter på en beslutning.').waitFor();
    await page.getByRole('link', { name: 'Tag beslutningen' }).click();
    await assertGoodPage(page, 'da');
    await page.getByLabel('Gå videre på betingelser').check();
    await page.locator('#f-reason').fill('God idé; brevene skal samles ét sted.');
    await page.locator('#f-conditions-0-demand').fill('Vælg én afsender');
    await page.locator('#f-conditions-0-due-on').fill('31-12-2030');
    await page.getByRole('button', { name: 'Gem beslutningen' }).click();
    await page.getByText('Fase 2 af 4: Kravspecifikation.').waitFor();
    await page.getByText('Vælg én afsender').waitFor();
    await assertGoodPage(page, 'da');
    await page.goto(`${address}/papers`);
    await page.getByText('Uændret siden beslutningen').waitFor();
    await assertGoodPage(page, 'da');
  });

  await check('it stands on the board, and a light opens to its reasons without a mouse', async () => {
    await page.goto('/cases/board');
    const card = page.locator('.board-card', { hasText: NAME });
    await card.locator('summary').focus();
    await page.keyboard.press('Enter');
    await card.getByText(/Mangler: /).first().waitFor();
    await assertGoodPage(page, 'da');
  });

  await check('the pages are good on a telephone, without scripts, and in English', async () => {
    const narrow = await open({ size: 'narrow', language: 'en' });
    await signIn(narrow, world, 'admin', 'en');
    for (const path of ['', '/gate', '/follow-up', '/papers', '/step-in']) {
      await narrow.goto(`${address}${path}`);
      await assertGoodPage(narrow, 'en');
    }
    for (const path of ['/cases/board', '/cases/portfolio', '/cases/templates', '/cases/templates/edit?template=four_phase']) {
      await narrow.goto(path);
      await assertGoodPage(narrow, 'en');
    }
    const plain = await open({ size: 'narrow', script: false });
    await signIn(plain, world, 'admin');
    await plain.goto(`${address}/step-in`);
    await plain.getByLabel('Kræv en opdatering').check();
    await plain.locator('#f-why').fill('Hvordan går det?');
    await plain.locator('#f-due-on').fill('31-12-2030');
    await plain.getByRole('button', { name: 'Grib ind' }).click();
    await plain.getByText('Indgrebet er skrevet på sagen.').waitFor();
  });
}
