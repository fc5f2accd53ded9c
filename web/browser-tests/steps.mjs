// What journeys do again and again, found by what a user sees rather than by ids.

import assert from 'node:assert/strict';
import { axe, isTooWide } from './lib.mjs';

/** The municipality whose accounts the example data prints: code 0151. */
export const MUNICIPALITY = 'Ballerup';

const PASSWORD = 'input[type=password]';

/** E-mail and password of reader, editor, admin, auditor, contracts or coordinator. */
export function login(world, who) {
  const email = `${who}@demo.example`;
  const password = world.logins.get(email);
  assert(password, `the example data printed no login for ${email}`);
  return { email, password };
}

/** Fills in the sign-in form and sends it. */
export async function sendLogin(page, { email, password }) {
  const form = page.locator(`form:has(${PASSWORD})`);
  await form.locator('input[type=email]').fill(email);
  await form.locator(PASSWORD).fill(password);
  await form.locator('button[type=submit], button:not([type])').first().click();
  await page.waitForLoadState();
}

/** Signs in from the start page; afterwards the page is the one that person begins with. */
export async function signIn(page, world, who, language = 'da') {
  await page.goto('/');
  await sendLogin(page, login(world, who));
  await page.locator(PASSWORD).waitFor({ state: 'detached' });
  await speak(page, language);
}

/** Chooses the language on the page: an account has its own, whatever the browser asks for. */
export async function speak(page, language) {
  await page.locator(`.languages a[lang=${language}]`).click();
  await page.locator(`html[lang=${language}]`).waitFor();
}

/**
 * What every page must be: free of axe's findings, in the language asked for, no wider than the
 * screen. Only with scripts, which axe is.
 */
export async function assertGoodPage(page, language) {
  assert.equal(await page.locator('html').getAttribute('lang'), language, `the language of ${page.url()}`);
  assert.notEqual((await page.title()).trim(), '', `${page.url()} has no title`);
  assert.deepEqual(await axe(page), [], `axe on ${page.url()}`);
  assert(!(await isTooWide(page)), `${page.url()} must be scrolled sideways`);
}

/** Yesterday as people write it. */
export function dayBefore(day = new Date()) {
  const before = new Date(day.getTime() - 24 * 60 * 60 * 1000);
  return before.toLocaleDateString('da-DK', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/Copenhagen' }).replaceAll('.', '-');
}
