/** The order of the house as data and as a check over file texts; see the layer table in src/README.md. */

/** What a layer may lean on. */
interface Layer {
	/** Layers whose code it may import; its own is always allowed. */
	layers: string[];
	/** Layers of which it may import types only. */
	types: string[];
	/** Packages, or the beginnings of their names. */
	packages: string[];
}

const facts = ['site', 'security'];
const looks = ['styles', 'fonts'];

/** From the ground up: a layer imports only from those it names. */
export const layers: Record<string, Layer> = {
	schemas: { layers: [], types: [], packages: ['zod'] },
	domain: { layers: [], types: ['schemas'], packages: [] },
	format: { layers: ['domain'], types: ['schemas'], packages: [] },
	reader: {
		layers: ['schemas', 'domain', 'format'],
		types: [],
		packages: ['node:', 'yaml', 'satteri', 'zod'],
	},
	rules: {
		layers: ['schemas', 'domain', 'format', 'reader'],
		types: [],
		packages: ['satteri', 'github-slugger'],
	},
	'diagram-layout': { layers: ['domain'], types: ['schemas'], packages: ['elkjs'] },
	catalog: {
		layers: ['schemas', 'domain', 'format', 'reader', 'rules', ...facts],
		types: ['content.config'],
		packages: ['astro:content', 'astro', 'node:'],
	},
	views: {
		layers: ['schemas', 'domain', 'format', 'catalog', 'diagram-layout', 'site'],
		types: [],
		packages: [],
	},
	outputs: {
		layers: ['schemas', 'domain', 'format', 'rules', 'views', ...facts],
		types: ['catalog'],
		packages: ['zod', '@astrojs/rss'],
	},
	element: { layers: ['domain', 'format'], types: ['schemas'], packages: [] },
	components: {
		layers: ['domain', 'format', 'views', 'diagram-layout', 'element', 'site', ...looks],
		types: ['schemas', 'catalog'],
		packages: ['astro'],
	},
	embeds: {
		layers: ['components', 'catalog', 'domain', 'format', 'element', 'site'],
		types: ['schemas'],
		packages: ['astro'],
	},
	layouts: {
		layers: ['components', 'format', 'domain', 'element', ...facts, ...looks],
		types: ['schemas', 'catalog'],
		packages: ['astro'],
	},
	pages: {
		layers: [
			...['schemas', 'domain', 'format', 'catalog', 'views', 'outputs', 'components', 'embeds'],
			...['layouts', 'element', 'site', ...looks],
		],
		types: [],
		packages: ['astro', 'zod'],
	},
	'content.config': {
		layers: ['schemas', 'catalog'],
		types: [],
		packages: ['astro', 'astro:content'],
	},
	site: { layers: [], types: [], packages: ['node:process'] },
	security: { layers: [], types: [], packages: [] },
	styles: { layers: ['fonts'], types: [], packages: [] },
	scripts: {
		layers: [
			...['schemas', 'domain', 'format', 'reader', 'rules', 'diagram-layout', 'outputs'],
			...facts,
		],
		types: [],
		packages: [
			'node:',
			'astro',
			'pagefind',
			'parse5',
			'playwright-core',
			'compression',
			'sirv',
			'subset-font',
			'zod',
			'yaml',
		],
	},
};

/** The layer of a file of ours, by its path in the project. */
export function layerOf(path: string): string {
	if (path.endsWith('.element.ts')) return 'element';
	const [top, next] = path.split('/');
	return top === 'src' && next ? next.replace(/\.ts$/, '') : (top ?? '');
}

interface Import {
	target: string;
	isTypeOnly: boolean;
}

const statement =
	/^\s*(?:import|export)\s+(type\s+)?(?:([\w*{][^'";=]*?)\s+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm;

function importsOf(text: string): Import[] {
	return [...text.matchAll(statement)].map(([, type, names = '', target, lazy]) => {
		const listed = /^\{(.*)\}$/s
			.exec(names)?.[1]
			?.split(',')
			.filter((name) => name.trim() !== '');
		const isTypeOnly = !!type || !!listed?.every((name) => name.trim().startsWith('type '));
		return { target: target ?? lazy ?? '', isTypeOnly };
	});
}

/** The file that an import names, or null for a package. */
function resolve(target: string, from: string): string | null {
	if (target.startsWith('#')) return `src/${target.slice(1)}`;
	if (!target.startsWith('.')) return null;
	return new URL(target, `file:///${from}`).pathname.slice(1);
}

function importFinding({ target, isTypeOnly }: Import, path: string): string | null {
	const layer = layerOf(path);
	const allowed = layers[layer];
	if (!allowed) return `${path}: no layer is called ${layer}`;
	const file = resolve(target, path);
	if (file === null) {
		const isListed = allowed.packages.some(
			(name) => target === name || target.startsWith(/[:/]$/.test(name) ? name : `${name}/`),
		);
		const isAstroModule = allowed.packages.includes('astro') && target === 'astro:assets';
		return isListed || isAstroModule ? null : `${path}: ${layer} may not import ${target}`;
	}
	const other = layerOf(file);
	if (other === layer || allowed.layers.includes(other)) return null;
	if (allowed.types.includes(other)) {
		return isTypeOnly ? null : `${path}: ${layer} may import only types of ${other}`;
	}
	return `${path}: ${layer} may not import ${other} (${target})`;
}

const clockAndDice = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b/;
const pure = ['schemas', 'domain', 'format', 'outputs', 'diagram-layout'];

function nameFinding(path: string): string | null {
	const name = path.split('/').at(-1) ?? '';
	const isPage = path.startsWith('src/pages/');
	const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(element|test|config|bench))?\.(ts|mjs|css)$/;
	const route = /^(\[(\.\.\.)?[a-zA-Z]+\]|[a-z0-9-]+)(\.[a-z0-9]+)*\.(astro|ts)$/;
	const wanted = isPage ? route : name.endsWith('.astro') ? /^[A-Z][A-Za-z0-9]*\.astro$/ : kebab;
	if (!wanted.test(name)) return `${path}: is not named as its kind is`;
	return /^(utils?|helpers?|common|manager|misc)\b/.test(name)
		? `${path}: the name does not say what it holds`
		: null;
}

const firstImport = /^---\s+import\s+\w+\s+from\s+'(#layouts|(\.\.\/)+layouts)\//;

/** Everything that one file does against the order of the house. */
export function findingsOf(path: string, text: string): string[] {
	const layer = layerOf(path);
	const lineCount = text.split('\n').length;
	const isComponent = path.endsWith('.astro');
	const tag = /customElements\.define\('([^']+)'/.exec(text)?.[1];
	const found = [
		...(layer === 'test' ? [] : importsOf(text).map((item) => importFinding(item, path))),
		nameFinding(path),
		lineCount > 300 ? `${path}: ${lineCount} lines, 300 are the most` : null,
		pure.includes(layer) && clockAndDice.test(text)
			? `${path}: reads the clock or rolls dice`
			: null,
		layer === 'pages' && isComponent && !firstImport.test(text)
			? `${path}: a page imports its layout first, so that the order of cascade layers is set`
			: null,
		layer !== 'test' && tag && !path.endsWith(`/${tag}.element.ts`)
			? `${path}: <${tag}> belongs in ${tag}.element.ts`
			: null,
	];
	return found.filter((finding) => finding !== null);
}
