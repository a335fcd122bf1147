/** A small content root, written out for a test, and the catalogue that comes from it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildCatalog } from '#catalog/build.ts';
import type { Catalog } from '#catalog/types.ts';
import { readContent } from '#reader/read-content.ts';

const shared = (title: string, summary: string) => `
title: ${JSON.stringify(title)}
summary: ${JSON.stringify(summary)}
stations: [idea]
reviewed: 2026-11-01
owner: editors`;

const files: Record<string, string> = {
	'vocabulary.yaml': `
sectors: { health: Health }
countries: { sweden: Sweden }
tags: { cost: Cost }
roles: { architect: Architect }
teams: { editors: Editors }
units: { women: women }`,
	'organisations/acme.yaml': 'name: Acme\nkind: hospital\ncountry: sweden',
	'organisations/journal.yaml': 'name: The Journal\nkind: journal\ncountry: null',
	'organisations/maker.yaml': 'name: Maker & Sons\nkind: vendor\ncountry: null',
	'sources/paper.yaml': `
title: "A paper | with a bar (2025) and a ] bracket"
publisher: journal
published: "2025-03"
kind: paper
url: "https://journal.example/paper_(1)"
read: whole
accessed: 2026-11-01`,
	'sources/page.yaml': `
title: The hospital's own page
publisher: acme
published: null
kind: post
url: "https://acme.example/"
read: part
accessed: 2026-11-01`,
	'sources/config.yaml': `
title: Configuration file
publisher: maker
published: null
kind: model-config
url: "https://maker.example/config.json"
read: whole
accessed: 2026-11-01`,
	'cases/screening.mdx': `---${shared('Screening with *stars* & bars', 'A hospital let software choose which pictures two readers look at; they look at fewer and miss no more than they did before the trial.')}
status: reviewed
changes:
  - { date: 2026-10-01, what: First version. }
  - { date: 2026-11-01, what: A claim was lowered., why: Its source was withdrawn. }
  - { date: 2026-11-01, what: A date was mended. }
  - { date: 2027-01-01, what: Not yet. }
organisation: acme
sector: health
country: sweden
years: { start: 2021 }
stage: production
outcome: mixed
deployment: unknown
timeline:
  - { date: "2021", event: It begins., source: page }
claims:
  - id: fewer-readings
    statement: Readers had 44 percent fewer pictures | half of them blank.
    metric: Readings
    value: 44
    unit: percent
    qualifier: about
    baseline: { text: Two readers for each picture, value: 50 }
    measuredBy: independent
    method: described
    design: randomised
    sources: [{ source: paper, locator: Table 2 }]
  - id: no-harm
    statement: The hospital sees no harm.
    metric: Harm
    value: null
    measuredBy: subject
    method: none
    design: statement
    sources: [{ source: page, locator: Second paragraph }]
    conflictsWith: [fewer-readings]
models: [seer-1.5]
transfers: [Choose the threshold before the first picture.]
doesNotTransfer: [A public programme invites everybody.]
---

{/* A note to writers. */}

## What happened

Readings fell by <Claim id="fewer-readings"/>, and harm was not seen <Claim id="no-harm"/>(so they say). The [model](/models/seer-1.5/ "Its page") has <Fact field="layerCount" entry="models/seer-1.5"/>; see [the evidence](#no-harm) and [the paper](https://journal.example/).

| Part | Value |
|---|---|
| Readings | <Claim id="cases/screening#fewer-readings"/> |

<Given why="arithmetic">That is *two* in four</Given>, as [noted][1].

[1]: /glossary/threshold/ "The term"
`,
	'models/seer-1.5.mdx': `---${shared('Seer 1.5', 'A model that looks at pictures and says which of them a person should look at again, with weights that anybody may take home.')}
status: draft
changes: [{ date: 2026-11-01, what: First version. }]
developer: maker
kind: vision
openWeights: true
released: "2025"
licence: Apache-2.0
licenceAllows: { commercialUse: true }
modalitiesIn: [image]
modalitiesOut: [text]
layerCount: 36
factSources: { default: config }
---

It has <Fact field="layerCount"/>.
`,
	'glossary/threshold.mdx': `---${shared('Threshold', 'The score from which on a picture counts as suspicious; set too low it alarms everybody, and set too high it lets illness through.')}
status: reviewed
changes: [{ date: 2024-01-01, what: First version. }]
definition: The score from which on a picture counts as suspicious.
---
`,
};

/** The catalogue of the small content root as of `today`. Throws when the content does not hold. */
export function smallCatalog(today = '2026-11-23', extra: Record<string, string> = {}): Catalog {
	const folder = mkdtempSync(join(tmpdir(), 'pitcrew-outputs-'));
	try {
		for (const [name, text] of Object.entries({ ...files, ...extra })) {
			mkdirSync(dirname(join(folder, name)), { recursive: true });
			writeFileSync(join(folder, name), text);
		}
		return buildCatalog(readContent([{ folder, label: 'small' }]), today);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
