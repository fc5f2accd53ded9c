// Takes the README's pictures from the example data: node pictures.mjs [BINARY]
//
// The files in docs/pictures are the result; none is made by hand.

import { join } from 'node:path';
import { openPage, openWorld, picture, ROOT, startServer } from './lib.mjs';
import { signIn } from './steps.mjs';

const WIDE = { width: 1280, height: 800 };

/** A spreadsheet as it comes: most of it is right, three cells are not. */
const SPREADSHEET = [
  'IT System;Lokal System ID;Livscyklus;Ibrugtagningsdato;Ansv. organisationsenhed;Noter',
  'KMD Nexus;BK-014;I drift;01-02-2019;;Ny aftale fra 2027',
  'Bådpladser;BK-201;I drift;01-02-2024;Kultur;Havnen',
  'Strandvagt;BK-202;Under indfasning;31-02-2025;Kultur;Vagtplan for livreddere',
  'Færgebillet;BK-203;I brug;15-03-2023;Kultur;',
  'Cykelparkering;BK-204;I drift;01-06-2025;Klima og Forsynning;',
].join('\r\n');

/** The first system of a search. */
async function system(page, words) {
  await page.goto(`/systems?q=${encodeURIComponent(words)}`);
  await page.locator('table.grid tbody th a').first().click();
  await page.waitForURL(/\/systems\/[0-9a-f-]{36}/);
}

/** The contract that must be decided on first. */
async function contract(page) {
  await page.goto('/contracts?next_option=filled&sort=next_option');
  await page.locator('table.grid tbody th a').first().click();
  await page.waitForURL(/\/contracts\/[0-9a-f-]{36}/);
}

async function preview(page) {
  await page.goto('/import/system-usages');
  await page.locator('input[type=file]').setInputFiles({
    name: 'systemer-2026.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff${SPREADSHEET}\r\n`, 'utf8'),
  });
  await page.locator('#step button[type=submit]').click();
  await page.waitForURL(/\/columns$/);
  await page.locator('#step button[type=submit]').click();
  await page.locator('dl.counts').waitFor();
}

/** What happens to a system in a year, told by those who did it. */
const CHANGES = [
  ['#general', '#f-notes', 'Flyttet til ny driftsleverandør', 'Ny driftsaftale'],
  ['#validity', '#f-phased-out-on', '31-12-2027', 'Aftalen er opsagt'],
  ['#validity', '#f-phased-out-on', '30-06-2028', 'Forlænget et halvt år, til afløseren er klar'],
];

async function history(page) {
  await system(page, 'Calxo');
  const record = page.url().split(/[?#]/)[0];
  for (const [section, field, value, reason] of CHANGES) {
    await page.goto(record);
    await page.locator(`${section} a.edit`).click();
    await page.locator(field).fill(value);
    await page.locator(`${section}-form-reason`).fill(reason);
    await page.locator(`${section}-form button.button-primary`).click();
    await page.locator('#notices', { hasText: 'gemt' }).waitFor();
  }
  await page.goto(`${record}/history`);
}

/** A need with groups: those of the example data whose tenders are dear. */
const NEED =
  'need=type:6fae11ed-0000-8000-8001-00000000000d&m=0151&m=0482&m=0825&per_head=25&tender_base=3.000.000&withdrawal=0,05';

/** File name, who is signed in, the way to the page, and what differs from a wide screen. */
const PICTURES = [
  { name: 'overview', as: 'editor', go: (page) => page.goto('/systems') },
  { name: 'system', as: 'editor', go: (page) => system(page, 'nexus') },
  { name: 'contract', as: 'editor', go: contract },
  { name: 'board', as: 'editor', go: (page) => page.goto('/cases/board') },
  { name: 'joint', as: 'admin', go: (page) => page.goto(`/joint/groups?${NEED}`) },
  { name: 'phone', as: 'editor', go: (page) => page.goto('/'), size: 'narrow' },
  { name: 'import', as: 'admin', go: preview },
  { name: 'history', as: 'editor', go: history },
];

const folder = join(ROOT, 'docs/pictures');
const world = await openWorld(process.argv[2]);
try {
  const server = await startServer(world);
  for (const { name, as, go, size } of PICTURES) {
    const { context, page } = await openPage(world, server, { size });
    if (!size) await page.setViewportSize(WIDE);
    await signIn(page, world, as);
    await go(page);
    await page.evaluate(() => document.fonts.ready);
    console.log(await picture(page, name, { folder, fullPage: false }));
    await context.close();
  }
} finally {
  await world.close();
}
