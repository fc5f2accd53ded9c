// The whole way without a mouse.

import assert from 'node:assert/strict';
import { signIn } from '../steps.mjs';

export const name = 'keyboard';

/** What has the focus, as a user would name it. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element.id || element.getAttribute('aria-label') || element.textContent.trim().slice(0, 40);
  });

async function tabs(page, many) {
  const met = [];
  for (let step = 0; step < many; step += 1) {
    await page.keyboard.press('Tab');
    met.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        const place = ['.skip', '.top', '.places', 'main', '.foot'].find((one) => element.closest(one));
        return { place, seen: outlineStyle !== 'none' || boxShadow !== 'none', what: element.outerHTML.slice(0, 80) };
      }),
    );
  }
  return met;
}

export default async function ({ world, open, check }) {
  const page = await open();
  await check('signing in needs no mouse', async () => {
    await page.goto('/');
    await page.locator('input[type=email]').focus();
    const { email, password } = { email: 'editor@demo.example', password: world.logins.get('editor@demo.example') };
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.locator('.places-wide').waitFor();
  });
  await check('the first tab leads past the frame', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(new URL(page.url()).hash, '#main');
  });
  await check('"/" goes to the search', async () => {
    await page.goto('/');
    await page.keyboard.press('/');
    assert.equal(await focused(page), 'global-search');
    await page.keyboard.type('nexus');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=nexus/);
  });
  await check('"?" lists the keys and Escape closes the list', async () => {
    await page.goto('/');
    await page.keyboard.press('?');
    await page.locator('#keys[open]').waitFor();
    assert.match(await page.locator('#keys').innerText(), /Systemer/);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#keys[open]').count(), 0);
  });
  await check('"g s" goes to the systems', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.waitForURL(/\/systems$/);
  });
  await check('keys are letters again in a field', async () => {
    await page.locator('#list-search').focus();
    await page.keyboard.type('g s/?');
    assert.equal(await page.locator('#list-search').inputValue(), 'g s/?');
    assert.match(page.url(), /\/systems$/);
  });
  await check('the focus goes from the top to the places to the page, and is always seen', async () => {
    await page.goto('/systems');
    const met = await tabs(page, 30);
    const places = met.map(({ place }) => place).filter((place, at, all) => place !== all[at - 1]);
    assert.deepEqual(places, ['.skip', '.top', '.places', 'main']);
    assert.deepEqual(met.filter(({ seen }) => !seen).map(({ what }) => what), []);
  });
  await check('a menu opens with Enter, closes with Escape, and the focus returns', async () => {
    await page.goto('/systems');
    const summary = page.locator('details.columns > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.locator('details.columns[open]').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('details.columns[open]').count(), 0);
    assert(await summary.evaluate((element) => element === document.activeElement), 'the focus is on the menu');
  });
  await check('editing moves the focus into the form, and Enter saves', async () => {
    await page.goto('/systems');
    await page.locator('table.grid tbody th a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/systems\/[0-9a-f-]{36}/);
    await page.locator('#general a.edit').focus();
    await page.keyboard.press('Enter');
    await page.locator('.section.editing').waitFor();
    await page.waitForFunction(() => document.activeElement.closest('.section.editing'));
    await page.locator('#f-local-id').focus();
    await page.keyboard.type('BK-117');
    await page.keyboard.press('Enter');
    await page.locator('#general dd', { hasText: 'BK-117' }).waitFor();
  });
}
