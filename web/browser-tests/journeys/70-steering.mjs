// The whole way from an idea to a phase-out, through the pages of those whose steps they are; at
// each step another municipality, a supplier and a reader get nothing of it.

import assert from 'node:assert/strict';
import { findOutsiders, nobodyElse } from '../outsiders.mjs';
import { assertGoodPage, signIn, speak } from '../steps.mjs';

export const name = 'steering';

const NAME = 'Fælles bookingsystem';
const CONTRACT = 'Booking, licens og drift';
const NUMBER = 'K-70-STYRING';
const GRANTED = '800000';

/** Today as programs write it, and as people do. */
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });
const written = (day) => day.split('-').reverse().join('-');

/** Calls the API as whoever is signed in on the page. */
async function call(page, method, path, body) {
  const answer = await page.evaluate(
    async ([method, path, body]) => {
      const csrf = document.querySelector('input[name=csrf]').value;
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf };
      const answer = await fetch(`/api/v1/${path}`, { method, headers, body: body && JSON.stringify(body) });
      return [answer.status, await answer.text()];
    },
    [method, path, body],
  );
  assert(answer[0] < 300, `${method} ${path}: ${answer[1]}`);
  return JSON.parse(answer[1]);
}

const make = async (page, path, body) => (await call(page, 'POST', path, body)).id;

async function person(page, email) {
  const found = await call(page, 'GET', `people?email=${encodeURIComponent(`is:${email}`)}`);
  return found.data[0].id;
}

const pathOf = (page) => new URL(page.url()).pathname;
const notice = (page, text) => page.locator('#notices', { hasText: text }).waitFor();
const submit = (page, form) => page.locator(`${form} button[type=submit]`).last().click();

/** Sends the form of a new record. */
const create = (page) => page.locator('#new form button.button-primary').click();

/** Opens a section of a record as a form, fills it in and saves it. */
async function edit(page, address, section, fill) {
  await page.goto(`${address}?edit=${section}#${section}`);
  await fill();
  await page.locator(`#${section} form`).getByRole('button', { name: /^Gem/ }).first().click();
  await page.locator(`#${section} form`).waitFor({ state: 'detached' });
}

/** Who decides, and up to how much: set up once, before the story begins. */
async function setUp(desk) {
  const body = await make(desk, 'bodies', { name: 'It-styregruppen', body_type: 'steering_group', quorum: 2 });
  const seat = async (email, member_function) =>
    make(desk, 'body-members', { body, person: await person(desk, email), member_function });
  await seat('contracts@demo.example', 'chair');
  await seat('editor@demo.example', 'member');
  const mandate = { body, authority: 'approves', from_amount: 10_000_000, to_amount: 100_000_000, valid_from: '2020-01-01' };
  await make(desk, 'mandates', mandate);
  const supplier = await make(desk, 'organisations', { name: 'Booking Nord ApS', kind: 'company' });
  const system = await make(desk, 'systems', { name: 'Booking Nord' });
  const old = await make(desk, 'systems', { name: 'Den gamle bookingbog' });
  return {
    body,
    supplier,
    usage: await make(desk, 'system-usages', { system }),
    old: await make(desk, 'system-usages', { system: old }),
  };
}

export default async function (stage) {
  const { world, open, check } = stage;
  const desk = await open();
  const member = await open({ size: 'narrow' });
  let made = {};
  let others = {};
  let idea = '';
  let meeting = '';
  let item = '';
  let pool = '';
  let contract = '';
  const nobody = (step, asked) => nobodyElse(others, step, asked);

  await check('the group, its mandate, and those who have no part in it', async () => {
    await signIn(desk, world, 'admin');
    await signIn(member, world, 'editor');
    made = await setUp(desk);
    others = await findOutsiders(stage, made.supplier);
    await desk.goto(`/bodies/${made.body}`);
    await assertGoodPage(desk, 'da');
    await nobody('the group', {
      get: `/bodies/${made.body}`,
      posts: [{ path: `/bodies/${made.body}/delete` }, { path: `/bodies/${made.body}`, form: { section: 'general', version: '1', name: 'Vores' } }],
    });
  });

  await check('a department writes an idea, and the closed gate names what is missing', async () => {
    await member.goto('/cases/new');
    await member.locator('#f-name').fill(NAME);
    await member.locator('#f-case-type').selectOption('idea');
    await member.locator('#f-problem').fill('Hallerne bookes på papir.');
    await member.getByRole('button', { name: 'Opret' }).first().click();
    await member.getByRole('heading', { level: 1, name: NAME }).waitFor();
    idea = pathOf(member);
    await member.locator('.status-line', { hasText: 'Næste skridt: Opfyld 2 krav' }).waitFor();
    await assertGoodPage(member, 'da');
    await member.goto(`${idea}/gate`);
    await member.locator('#submit').getByRole('button', { name: 'Send til beslutning' }).click();
    const said = await member.locator('#submit .error-summary').textContent();
    assert.match(said, /Værdien er beskrevet/);
    assert.match(said, /En leder står bag som sponsor/);
    const posts = [{ path: `${idea}/submit` }, { path: `${idea}/tick`, form: { criterion: 'architecture' } }];
    await nobody('the idea', { get: idea, posts });
    await nobody('its gate', { get: `${idea}/gate`, posts });
  });

  await check('what was missing is written, and the department lets it on', async () => {
    await edit(member, idea, 'general', async () => {
      await member.locator('#f-value-statement').fill('Foreningerne ser selv, hvad der er ledigt.');
      await member.locator('#f-purchase-kind, #f-estimate-investment').first().waitFor();
      await member.locator('#f-estimate-investment').fill(GRANTED);
    });
    await edit(member, idea, 'people', () => member.locator('#f-sponsor').fill('Karen Kontrakt'));
    await member.goto(`${idea}/gate`);
    await member.locator('#submit').getByRole('button', { name: 'Send til beslutning' }).click();
    await member.locator('.status-line', { hasText: 'Næste skridt: Der skal tages en beslutning' }).waitFor();
    await nobody('a decision', {
      get: `${idea}/gate`,
      posts: [{ path: `${idea}/decide`, form: { outcome: 'go', reason: 'Ja', taken_on: written(today) } }],
    });
    await desk.goto(`${idea}/gate`);
    await desk.getByLabel('Gå videre', { exact: true }).check();
    await desk.locator('#f-reason').fill('Det skal undersøges.');
    await desk.getByRole('button', { name: 'Gem beslutningen' }).click();
    await desk.getByText('Fase 2 af 4: Kravspecifikation.').waitFor();
  });

  await check('the demands of the purchase are met, and it waits for the group', async () => {
    await desk.goto(`${idea}/gate`);
    await assertGoodPage(desk, 'da');
    for (const question of ['owned', 'framework', 'neighbour', 'open_source']) {
      const part = desk.locator(`#reuse-${question}`);
      await part.getByLabel('Nej').check();
      await part.locator('textarea').fill('Passer ikke til haller.');
      await part.getByRole('button', { name: 'Gem svaret' }).click();
      await desk.locator(`#reuse-${question} form`).waitFor({ state: 'detached' });
    }
    await meet(desk, idea, 'requirements', 'https://arkiv.example/krav');
    await meet(desk, idea, 'business_case', 'Tjent hjem på tre år.');
    await meet(desk, idea, 'security', 'Ingen følsomme data.');
    await desk.locator('#submit').getByRole('button', { name: 'Send til beslutning' }).click();
    await desk.locator('.status-line', { hasText: 'Sæt sagen på en dagsorden' }).waitFor();
    await desk.getByRole('link', { name: 'Find et møde' }).waitFor();
    await assertGoodPage(desk, 'da');
  });

  await check('a contract above the mandate is not approved before the decision', async () => {
    await member.goto('/contracts/new');
    await member.locator('#f-name').fill(CONTRACT);
    await member.locator('#f-contract-id').fill(NUMBER);
    await member.locator('main form').getByRole('button', { name: 'Opret' }).first().click();
    await member.getByRole('heading', { level: 1, name: CONTRACT }).waitFor();
    contract = pathOf(member);
    await edit(member, contract, 'payment', () => member.locator('#f-maximum-value').fill(GRANTED));
    await edit(member, idea, 'scope', () => member.locator('#f-contracts').fill(CONTRACT));
    await member.goto(contract);
    await member.locator('.status-line', { hasText: 'Ikke godkendt endnu' }).waitFor();
    for (const way of ['approved', 'not_needed']) {
      await approve(member, contract, way);
      const error = await member.locator('#approval .form-error-message').textContent();
      assert.match(error, /It-styregruppen/);
    }
    await assertGoodPage(member, 'da');
    const posts = [{ path: contract, form: { section: 'approval', version: '1', approval: 'exception' } }, { path: `${contract}/delete` }];
    await nobody('the contract', { get: contract, posts });
  });

  await check('the meeting has an agenda, is sent, and notes who is there', async () => {
    await desk.goto(`/bodies/${made.body}`);
    await desk.getByRole('link', { name: 'Planlæg et møde' }).click();
    assert.equal(await desk.locator('#f-body').inputValue(), 'It-styregruppen');
    await desk.locator('#f-held-on').fill(written(today));
    await desk.locator('main form').getByRole('button', { name: /Planlæg|Opret|Gem/ }).first().click();
    await desk.getByRole('link', { name: 'Åbn mødet' }).click();
    await desk.getByRole('button', { name: 'Sæt ventende sager på' }).click();
    await notice(desk, 'er sat på dagsordenen');
    meeting = pathOf(desk);
    await desk.locator('.room-agenda a', { hasText: NAME }).click();
    item = new URL(desk.url()).searchParams.get('item');
    await assertGoodPage(desk, 'da');
    await desk.getByRole('button', { name: 'Send dagsordenen' }).click();
    await notice(desk, 'Dagsordenen er sendt');
    for (const who of ['Karen Kontrakt', 'Esben Redaktør']) await desk.getByLabel(new RegExp(who)).check();
    await desk.getByRole('button', { name: 'Gem fremmøde' }).click();
    await notice(desk, 'Fremmødet er gemt');
    await nobody('the meeting', {
      get: meeting,
      posts: ['fill', 'send', 'attend'].map((act) => ({ path: `${meeting}/${act}` })),
    });
  });

  await check('the members vote on their telephones', async () => {
    const chair = await open({ size: 'narrow' });
    await signIn(chair, world, 'contracts');
    for (const phone of [chair, member]) {
      await phone.goto(`/vote/${item}`);
      await phone.locator('.vote-choice', { hasText: 'Godkend' }).click();
      await phone.getByRole('button', { name: 'Send min stemme' }).click();
      await notice(phone, 'Din stemme er sendt');
    }
    await assertGoodPage(member, 'da');
    await nobodyVotes(others, `/vote/${item}`);
  });

  await check('the group says yes with a condition, and the minutes are approved', async () => {
    await desk.goto(`${meeting}?item=${item}`);
    await nobody('the decision', {
      get: meeting,
      posts: [{ path: `/agenda-items/${item}/room/decide`, form: { outcome: 'go', reason: 'Ja' } }],
    });
    const decide = desk.locator('.room-decide');
    await decide.locator('input[value=go_with_conditions]').check();
    await decide.locator('#f-reason').fill('Behovet er stort.');
    await decide.locator('#f-conditions').fill('Aftalen skal kunne opsiges');
    await decide.locator('#f-due-on').fill('31-12-2035');
    await decide.getByRole('button', { name: 'Gem beslutningen' }).click();
    await notice(desk, 'Beslutningen er gemt');
    await desk.getByRole('link', { name: 'Tilføj en opgave' }).click();
    await desk.locator('#f-name').fill('Aftal pilot med hallerne');
    await desk.locator('#f-owner').fill('Esben Redaktør');
    await desk.locator('#f-due-on').fill('31-12-2035');
    await create(desk);
    await desk.getByRole('heading', { level: 1, name: /Aftal pilot/ }).waitFor();
    await desk.goto(meeting.replace('/room', '/minutes'));
    await desk.getByRole('button', { name: 'Gem udkastet' }).click();
    await notice(desk, 'Udkastet er gemt');
    await desk.getByRole('button', { name: 'Godkend referatet' }).click();
    await notice(desk, 'Referatet er godkendt');
    await assertGoodPage(desk, 'da');
    await nobody('the minutes', {
      get: meeting.replace('/room', '/minutes'),
      posts: [{ path: meeting.replace('/room', '/minutes'), form: { remarks: 'Nej' } }, { path: meeting.replace('/room', '/minutes/approve') }],
    });
  });

  await check('the case says what is next: the pool is reserved', async () => {
    await makePool(desk);
    pool = pathOf(desk);
    await desk.goto(idea);
    await desk.locator('.status-line', { hasText: 'Næste skridt: Reserver 800.000' }).waitFor();
    await assertGoodPage(desk, 'da');
    await desk.locator('.record-head').getByRole('link', { name: 'Reserver', exact: true }).click();
    if (!pathOf(desk).startsWith(pool)) await desk.goto(`${pool}/move/reserve${new URL(desk.url()).search}`);
    assert.equal(await desk.locator('#f-for-case').inputValue(), NAME);
    await desk.locator('#f-reason').fill('Styregruppens beslutning');
    await assertGoodPage(desk, 'da');
    await submit(desk, '#move form');
    await notice(desk, 'Pengene er flyttet');
    const form = { for_case: NAME, amount: '1', reason: 'Os' };
    await nobody('the pool', { get: pool, posts: ['reserve', 'commit', 'appropriate'].map((act) => ({ path: `${pool}/move/${act}`, form })) });
  });

  await check('the contract is approved on the decision, and binds the money', async () => {
    await desk.goto(idea);
    await desk.getByRole('link', { name: 'Registrer godkendelsen' }).click();
    await desk.locator('#f-approval').selectOption('approved');
    await desk.locator('#approval form').getByRole('button', { name: /^Gem/ }).first().click();
    await desk.locator('#approval form').waitFor({ state: 'detached' });
    await desk.locator('#steering', { hasText: `${NAME} (dækker` }).waitFor();
    await desk.locator('.status-line', { hasText: 'Binder ingen penge endnu' }).waitFor();
    await assertGoodPage(desk, 'da');
    await desk.locator('.record-head').getByRole('link', { name: 'Disponer', exact: true }).click();
    assert.equal(await desk.locator('#f-parent').inputValue(), CONTRACT);
    await desk.locator('#f-reason').fill('Kontrakten er underskrevet');
    await submit(desk, '#move form');
    await notice(desk, 'Pengene er flyttet');
    await assertGoodPage(desk, 'da');
    const form = { parent: CONTRACT, amount: '1', reason: 'Os' };
    await nobody('the commitment', { get: pool, posts: [{ path: `${pool}/move/commit`, form }] });
  });

  await check('invoices are brought in, and stand on the case and the contract', async () => {
    await desk.goto(idea);
    await desk.getByRole('link', { name: 'Indlæs forbrug' }).click();
    await bringIn(desk);
    await desk.goto(contract);
    await desk.locator('#steering', { hasText: '300.000,00' }).waitFor();
    await desk.goto(idea);
    await desk.locator('#way', { hasText: `Bilag på ${CONTRACT}` }).waitFor();
    await nobodyImports(others);
    await nobody('the invoices', { get: contract });
  });

  await check('the condition is fulfilled, and the solution is taken into use', async () => {
    await desk.goto(`${idea}/follow-up`);
    await assertGoodPage(desk, 'da');
    const one = await desk.locator('input[name=one]').first().inputValue();
    await nobody('the condition', { get: `${idea}/follow-up`, posts: [{ path: `${idea}/fulfil`, form: { one, [`note-${one}`]: 'Ja' } }] });
    await desk.locator('form[action$="/fulfil"] textarea').fill('Seks måneders varsel, § 12.');
    await desk.locator('form[action$="/fulfil"]').getByRole('button').click();
    await notice(desk, 'Gemt');
    await edit(desk, idea, 'scope', () => desk.locator('#f-usages').fill('Booking Nord'));
    await desk.goto(`${idea}/gate`);
    await meet(desk, idea, 'accepted', 'https://arkiv.example/proeve');
    await meet(desk, idea, 'operation', 'Support aftalt.');
    await desk.locator('#submit').getByRole('button', { name: 'Send til beslutning' }).click();
    await decideOutside(desk, idea);
    await desk.getByText('Fase 4 af 4: Udfasning.').waitFor();
  });

  await check('a benefit is measured: realised against planned', async () => {
    await desk.locator('.record-head').getByRole('link', { name: 'Tilføj en gevinst' }).click();
    await desk.locator('#f-name').fill('Færre opkald til hallerne');
    await desk.locator('#f-benefit-type').selectOption('hours');
    await desk.locator('#f-measured-in').fill('timer om ugen');
    await desk.locator('#f-baseline').fill('200');
    await desk.locator('#f-target').fill('100');
    await create(desk);
    await desk.getByRole('heading', { level: 1, name: /Færre opkald/ }).waitFor();
    const benefit = pathOf(desk);
    await desk.goto(idea);
    await desk.locator('.status-line', { hasText: 'Mål gevinsten' }).waitFor();
    await desk.locator('.record-head').getByRole('link', { name: 'Skriv en måling ind' }).click();
    await desk.locator('#f-measured-on').fill(written(today));
    await desk.locator('#f-value').fill('150');
    await create(desk);
    await desk.goto(idea);
    await desk.locator('#benefits', { hasText: '50' }).first().waitFor();
    await desk.locator('#benefits', { hasText: 'Bagud' }).waitFor();
    await assertGoodPage(desk, 'da');
    const form = { benefit_id: benefit.split('/').pop(), measured_on: written(today), value: '1' };
    await nobody('the benefit', { get: benefit, posts: [{ path: '/measurements/new', form }], refers: true });
  });

  await check('the system it replaced proposes its phase-out, which goes through its gate', async () => {
    const usage = `/systems/${made.old}`;
    await edit(desk, usage, 'validity', () => desk.locator('#f-life-cycle').selectOption('phasing_out'));
    await desk.goto(usage);
    await desk.locator('.status-line', { hasText: 'Sag foreslået' }).waitFor();
    await assertGoodPage(desk, 'da');
    await nobody('the proposal', { get: usage, posts: [{ path: `/cases/propose?usage=${made.old}` }] });
    await desk.getByRole('button', { name: 'Opret sagen' }).first().click();
    await desk.getByRole('heading', { level: 1, name: /Udfasning: Den gamle/ }).waitFor();
    const end = pathOf(desk);
    await desk.goto(`${end}/gate`);
    await meet(desk, end, 'data', 'Afleveret til arkivet.');
    await meet(desk, end, 'contract', 'Opsagt.');
    await meet(desk, end, 'integrations', '');
    await desk.locator('#submit').getByRole('button', { name: 'Send til beslutning' }).click();
    await desk.getByRole('link', { name: 'Tag beslutningen' }).click();
    await desk.getByLabel('Gå videre', { exact: true }).check();
    await desk.locator('#f-reason').fill('Alt er ryddet op.');
    await desk.getByRole('button', { name: 'Gem beslutningen' }).click();
    await desk.locator('.status-line', { hasText: 'Afsluttet' }).waitFor();
    await assertGoodPage(desk, 'da');
    await nobody('the end', { get: end, posts: [{ path: `${end}/submit` }] });
  });

  await check('the decisive pages are good in English', async () => {
    await speak(desk, 'en');
    for (const path of [idea, `${idea}/gate`, `${meeting}?item=${item}`, contract, pool, `${idea}/follow-up`]) {
      await desk.goto(path);
      await assertGoodPage(desk, 'en');
    }
    await desk.goto(idea);
    await desk.locator('#way', { hasText: 'From decision to benefit' }).waitFor();
  });
}

/** Says that a demand of the case's gate is met, with a remark or the address of a document. */
async function meet(page, address, criterion, shown) {
  const section = page.locator(`#criterion-${criterion}`);
  if (shown) await section.locator('textarea, input[type=text]').first().fill(shown);
  await section.getByRole('button', { name: 'Sig, at det er opfyldt' }).click();
  await page.locator(`#criterion-${criterion}`, { hasText: 'Opfyldt' }).waitFor();
}

async function approve(page, contract, way) {
  await page.goto(`${contract}?edit=approval#approval`);
  await page.locator('#f-approval').selectOption(way);
  await page.locator('#approval form').getByRole('button', { name: /^Gem/ }).first().click();
  await page.locator('#approval .form-error-message').waitFor();
}

/** A pool of this year with a million. */
async function makePool(page) {
  await page.goto('/budget');
  await page.getByRole('link', { name: 'Tilføj en budgetpost' }).click();
  await page.locator('#f-name').fill('Pulje til styring');
  await page.locator('#f-year').fill(today.slice(0, 4));
  await page.locator('#f-post-kind').selectOption('pool');
  await page.locator('#f-account').fill('70.70.70');
  await create(page);
  await page.getByRole('link', { name: 'Bevilg' }).click();
  await page.locator('#f-amount').fill('1000000');
  await page.locator('#f-reason').fill('Budgetforlig');
  await submit(page, '#move form');
  await notice(page, 'Pengene er flyttet');
  await assertGoodPage(page, 'da');
}

async function bringIn(page) {
  const lines = [
    'Bilagsnr.;Posteringsdato;Konto;Beløb i DKK;Posteringstekst;Kreditor',
    `770101;${written(today)};70.70.70;250.000,00;Licens ${NUMBER};Booking Nord ApS`,
    `770102;${written(today)};70.70.70;50.000,00;Opsætning ${NUMBER};Booking Nord ApS`,
  ];
  const buffer = Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8');
  await page.locator('input[type=file]').setInputFiles({ name: 'forbrug.csv', mimeType: 'text/csv', buffer });
  await page.locator('#step button[type=submit]').click();
  await page.waitForURL(/\/columns$/);
  await assertGoodPage(page, 'da');
  await page.locator('#step button[type=submit]').click();
  await page.waitForURL(/\/preview$/);
  await page.locator('dl.counts').waitFor();
  await page.locator('#step button.button-primary').click();
  await page.waitForURL(/\/import\/actuals\/[0-9a-f-]{36}$/);
  await assertGoodPage(page, 'da');
}

/** Between meetings the administrator decides as an exception, with a name and a reason. */
async function decideOutside(page, address) {
  await page.goto(`${address}/gate`);
  await page.getByLabel('Gå videre', { exact: true }).check();
  await page.locator('#f-reason').fill('Den virker.');
  await page.locator('#f-exception-by').fill('Digitaliseringsdirektøren');
  await page.locator('#f-exception-reason').fill('Mødet ligger efter sommeren.');
  await page.getByRole('button', { name: 'Gem beslutningen' }).click();
}

/** The page of a vote may be read here, without a vote on it. */
async function nobodyVotes({ strangers, reader }, path) {
  for (const one of [...strangers, reader]) {
    const status = (await one.page.request.get(path)).status();
    assert.equal(status, one === reader ? 200 : 404, `${one.who} opens ${path}`);
    const form = { csrf: one.csrf, vote: 'no', remark: '' };
    const answer = await one.page.request.post(path, { form, maxRedirects: 0 });
    assert([403, 404].includes(answer.status()), `${one.who} votes: ${answer.status()}`);
  }
  await reader.page.goto(path);
  assert.equal(await reader.page.locator('.vote-choice').count(), 0);
}

/** Readers bring nothing in, and a line of this file finds no post elsewhere. */
async function nobodyImports({ reader }) {
  const status = (await reader.page.request.get('/import/actuals')).status();
  assert.equal(status, 403, 'a reader opens the import');
}
