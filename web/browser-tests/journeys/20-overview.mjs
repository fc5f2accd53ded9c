// From the overview to a record, a change, its history and back, and out again as files; with
// scripts and without.

import assert from 'node:assert/strict';
import { unpack } from '../files.mjs';
import { assertGoodPage, dayBefore, signIn } from '../steps.mjs';

export const name = 'overview to history';

const rows = (page) => page.locator('table.grid tbody tr');
const names = async (page) => (await page.locator('table.grid tbody th a').allInnerTexts()).map((text) => text.trim());

/** How many the heading says there are. */
async function total(page) {
  return Number((await page.locator('h1 .count').innerText()).replaceAll(/\D/g, ''));
}

/** Opens one of the menus over the list; without scripts it is the same click. */
async function menu(page, which) {
  await page.locator(`details.${which} > summary`).click();
  return page.locator(`details.${which} .menu-body`).first();
}

async function search(page) {
  const [first] = await names(page);
  await page.locator('#list-search').fill(first);
  await page.locator('#list-search').press('Enter');
  await page.locator('.chip-search').waitFor();
  assert(new URL(page.url()).searchParams.get('q') === first, 'the address tells the search');
  assert((await names(page)).includes(first), 'the search finds what it was given');
}

async function filter(page, script) {
  let body = await menu(page, 'filter');
  await body.locator('#filter-field').selectOption('life_cycle');
  if (!script) await body.getByRole('button', { name: 'Videre' }).or(body.locator('.filter-field button')).first().click();
  await page.locator('#filter-op').waitFor();
  body = page.locator('details.filter .menu-body');
  await body.locator('input[name=value][value=phasing_out]').check();
  await body.locator('.filter-value button[type=submit]').click();
  await page.locator('.chips .chip').first().waitFor();
  assert.equal(new URL(page.url()).searchParams.get('life_cycle'), 'is:phasing_out');
  const seen = await rows(page).locator('td[data-label=Livscyklus]').allInnerTexts();
  assert(seen.length > 0 && seen.every((text) => text.trim() === 'Under udfasning'), `rows of ${[...new Set(seen)]}`);
}

async function columns(page) {
  const body = await menu(page, 'columns');
  await body.locator('input[name=col][value=hosted_at]').check();
  await body.locator('.menu-end button').click();
  await page.locator('thead th', { hasText: 'driftes' }).waitFor();
}

async function saveView(page, title) {
  const body = await menu(page, 'save-view');
  await body.locator('#view-name').fill(title);
  await body.locator('form').first().locator('button[type=submit]').click();
  await page.locator('.tabs-line a', { hasText: title }).waitFor();
  const filtered = await total(page);
  await page.goto('/systems');
  assert((await total(page)) > filtered, 'the overview begins with all of them');
  await page.locator('.tabs-line a', { hasText: title }).click();
  await page.locator('.tabs-line a[aria-current]', { hasText: title }).waitFor();
  await page.locator('thead th', { hasText: 'driftes' }).waitFor();
  assert.equal(await total(page), filtered, 'the view shows what it did');
}

/** Downloads what a link of the export menu leads to. */
async function download(page, ending) {
  const link = page.locator(`details.export a[href*="/export/${ending}"]`);
  const answer = await page.context().request.get(await link.getAttribute('href'));
  assert.equal(answer.status(), 200, `${ending} answered ${answer.status()}`);
  assert.match(answer.headers()['content-disposition'] ?? '', new RegExp(`attachment;.*\\.${ending}"`));
  return answer.body();
}

async function exportFiles(page) {
  const all = await names(page);
  const heads = await page.locator('table.grid thead th').count();
  const csv = (await download(page, 'csv')).toString('utf8');
  const lines = csv.trimEnd().split('\r\n');
  assert(lines.length >= (await total(page)) + 1, `${lines.length} lines of CSV`);
  // More than the list has: the addresses beside the names of each role, and the id, so that the
  // file can be brought in again.
  const columns = lines[0].split(';');
  const addresses = columns.filter((column) => column.endsWith(' (e-mail)'));
  assert.equal(addresses.length, 1, `the addresses in ${lines[0]}`);
  assert.equal(columns.length, heads + addresses.length + 1, `the columns of ${lines[0]}`);
  for (const system of all) assert(csv.includes(system), `${system} is missing in the CSV`);
  const sheet = unpack(await download(page, 'xlsx'));
  for (const system of all) assert(sheet.includes(system.replaceAll('&', '&amp;')), `${system} is missing in the sheet`);
}

/** Opens the form of the record's dates. */
async function editDates(page, record) {
  await page.goto(record);
  await page.locator('#validity a.edit').click();
  await page.locator('#f-phased-out-on').waitFor();
}

async function save(page, date, reason = '') {
  await page.locator('#f-phased-out-on').fill(date);
  await page.locator('#validity-form-reason').fill(reason);
  await page.locator('#validity-form button.button-primary').click();
  await page.waitForLoadState();
}

async function mistake(page, record, script) {
  await editDates(page, record);
  await save(page, '31-02-2027');
  const summary = page.locator('.error-summary');
  await summary.waitFor();
  assert.equal(await page.locator('#f-phased-out-on').inputValue(), '31-02-2027', 'what was typed is kept');
  assert.equal(await summary.locator('a').first().getAttribute('href'), '#f-phased-out-on');
  if (script) await assertGoodPage(page, 'da');
}

async function saved(page, date) {
  await page.locator('#notices', { hasText: 'gemt' }).waitFor();
  await page.locator('#validity dd', { hasText: date }).waitFor();
}

export default async function ({ world, open, check }) {
  for (const script of [true, false]) {
    const how = script ? 'with scripts' : 'without scripts';
    const page = await open({ script });
    let record = '';
    await check(`the editor signs in (${how})`, () => signIn(page, world, 'editor'));
    await check(`search (${how})`, async () => {
      await page.goto('/systems');
      await search(page);
    });
    await check(`filter (${how})`, async () => {
      await page.goto('/systems');
      await filter(page, script);
    });
    await check(`columns (${how})`, () => columns(page));
    await check(`a view is saved and found again (${how})`, () => saveView(page, `Udfases ${how}`));
    await check(`the list as CSV and XLSX (${how})`, () => exportFiles(page));
    await check(`a mistake is explained and nothing typed is lost (${how})`, async () => {
      await page.locator('table.grid tbody th a').first().click();
      await page.waitForURL(/\/systems\/[0-9a-f-]{36}/);
      record = page.url().split(/[?#]/)[0];
      await mistake(page, record, script);
    });
    await check(`the corrected value is saved (${how})`, async () => {
      await save(page, '31-12-2031', 'Aftalen er forlænget');
      await saved(page, '31-12-2031');
    });
    await check(`who saves an old version sees both texts (${how})`, async () => {
      const other = await open({ script });
      await signIn(other, world, 'admin');
      await editDates(other, record);
      await editDates(page, record);
      await save(page, '30-11-2031');
      await saved(page, '30-11-2031');
      await save(other, '31-10-2031');
      await other.locator('fieldset.stale').first().waitFor();
      if (script) await assertGoodPage(other, 'da');
      await other.locator('input[name="keep.phased_out_on"][value=mine]').check();
      await other.locator('#validity-form button.button-primary').click();
      await saved(other, '31-10-2031');
    });
    await check(`the history says who, from what, to what and why (${how})`, async () => {
      await page.goto(record);
      await page.locator('.rail a[href$="/history"]').first().click();
      const change = page.locator('table.history tbody tr', { hasText: '31-12-2031' }).last();
      await change.waitFor();
      assert.match(await change.innerText(), /Slutdato[\s\S]*31-12-2031[\s\S]*Aftalen er forlænget/);
    });
    await check(`a value is put back from the history (${how})`, async () => {
      const newest = page.locator('table.history tbody tr', { hasText: '31-10-2031' }).first();
      await newest.locator('button').click();
      await page.locator('#notices').waitFor();
      await page.goto(record);
      await page.locator('#validity dd', { hasText: '30-11-2031' }).waitFor();
    });
    await check(`the record as it was yesterday (${how})`, async () => {
      await page.goto('/systems');
      const body = await menu(page, 'as-of');
      await body.locator('#as-of').fill(dayBefore());
      await body.locator('button').click();
      await page.locator('.band-past').waitFor();
      await page.goto(`${record}?as_of=${new URL(page.url()).searchParams.get('as_of')}`);
      await page.locator('.band-past').waitFor();
      assert(!(await page.locator('#validity').innerText()).includes('2031'), 'yesterday there was another end date');
      assert.equal(await page.locator('a.edit').count(), 0, 'the past cannot be edited');
      if (script) await assertGoodPage(page, 'da');
    });
  }
}
