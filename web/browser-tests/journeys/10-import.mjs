// The main job: a spreadsheet comes in, what is wrong with it is seen before it counts, it is
// corrected, and the whole of it can be undone; with scripts and without.

import assert from 'node:assert/strict';
import { assertGoodPage, signIn } from '../steps.mjs';

export const name = 'import';

const HEADERS = 'IT System;Lokal System ID;Livscyklus;Ibrugtagningsdato;Noter';

/** A file of systems in use with the incumbent's headers; the second row's date is given. */
function sheet(script, date) {
  const kind = script ? 'A' : 'B';
  const lines = [
    HEADERS,
    `Kajplads ${kind};K-${kind}-1;I drift;01-02-2024;Bådpladser i havnen`,
    `Strandvagt ${kind};K-${kind}-2;Under indfasning;${date};"Livreddere; vagtplan"`,
    `Færgebillet ${kind};K-${kind}-3;I drift;15-03-2023;`,
  ];
  const buffer = Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8');
  return { name: `systemer-${kind.toLowerCase()}.csv`, mimeType: 'text/csv', buffer };
}

/** A file that takes longer to compare than a page waits. */
function longSheet(rows) {
  const lines = Array.from({ length: rows }, (_, at) => `Badebro ${at};BB-${at};I drift;01-02-2024;`);
  const buffer = Buffer.from(`\ufeff${[HEADERS, ...lines].join('\r\n')}\r\n`, 'utf8');
  return { name: 'badebroer.csv', mimeType: 'text/csv', buffer };
}

async function choose(page, file) {
  await page.goto('/import/system-usages');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('#step button[type=submit]').click();
  await page.waitForURL(/\/columns$/);
}

/** From the columns to what would happen. */
async function preview(page) {
  await page.locator('#step button[type=submit]').click();
  await page.waitForURL(/\/preview$/);
  await page.locator('dl.counts').waitFor();
}

async function counts(page) {
  const numbers = await page.locator('dl.counts > div').evaluateAll((all) =>
    all.map((one) => [one.className.replace('import-', ''), Number(one.querySelector('dd').textContent.replace(/\D/g, ''))]),
  );
  return Object.fromEntries(numbers);
}

async function systems(page) {
  await page.goto('/systems');
  return Number((await page.locator('h1 .count').innerText()).replaceAll(/\D/g, ''));
}

export default async function ({ world, open, check }) {
  for (const script of [true, false]) {
    const how = script ? 'with scripts' : 'without scripts';
    const page = await open({ script });
    const good = async () => script && assertGoodPage(page, 'da');
    let before = 0;
    let result = '';
    await check(`the administrator finds the import (${how})`, async () => {
      await signIn(page, world, 'admin');
      before = await systems(page);
      await page.locator('.actions a[href="/import/system-usages"]').click();
      await good();
    });
    await check(`the headers are recognised (${how})`, async () => {
      await choose(page, sheet(script, '31-02-2025'));
      const chosen = await page.locator('.mapping select').evaluateAll((all) => all.map((one) => one.value));
      assert.equal(chosen.length, 5);
      assert(!chosen.includes('ignore'), `the columns are read as ${chosen}`);
      await good();
    });
    await check(`the preview names the wrong cell, why, and what to do (${how})`, async () => {
      await preview(page);
      const { rejected } = await counts(page);
      assert.equal(rejected, 1);
      const problem = await page.locator('table.problems tbody tr').first().innerText();
      assert.match(problem, /3[\s\S]*Ibrugtagningsdato[\s\S]*31-02-2025/);
      await good();
    });
    await check(`nothing is written before one says so (${how})`, async () => {
      assert.equal(await systems(page), before);
    });
    await check(`the corrected file has nothing wrong (${how})`, async () => {
      await choose(page, sheet(script, '28-02-2025'));
      await preview(page);
      assert.equal((await counts(page)).rejected, 0);
      assert.equal(await page.locator('table.problems').count(), 0);
      await good();
    });
    await check(`the import says what it did (${how})`, async () => {
      await page.locator('#step button.button-primary').click();
      await page.waitForURL(/\/import\/system-usages\/[0-9a-f-]{36}$/);
      result = page.url();
      await good();
      assert.equal(await systems(page), before + 3);
    });
    await check(`the systems are in the overview, with what the file said (${how})`, async () => {
      await page.goto(`/systems?q=${encodeURIComponent(script ? 'Strandvagt A' : 'Strandvagt B')}`);
      await page.locator('table.grid tbody th a').first().click();
      await page.locator('#validity dd', { hasText: '28-02-2025' }).waitFor();
      await page.locator('#general dd', { hasText: 'Livreddere; vagtplan' }).waitFor();
    });
    await check(`the whole import is undone (${how})`, async () => {
      await page.goto(result);
      await page.locator('a[href$="/undo"]').first().click();
      await good();
      await page.locator('main form button.button-primary').click();
      await page.locator('#notices', { hasText: 'fortrudt' }).waitFor();
      await good();
      assert.equal(await systems(page), before);
    });
    await check(`a long file ends in its preview by itself (${how})`, async () => {
      await choose(page, longSheet(120));
      await preview(page);
      assert.equal((await counts(page)).created, 120);
      assert.match(page.url(), /\/preview$/);
      assert.equal(await page.locator('#progress').count(), 0);
    });
  }
}
