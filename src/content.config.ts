import { defineCollection } from 'astro:content';
import { entriesOf } from '#catalog/loader.ts';

/** Every MDX collection, through our own reading path. YAML collections have no body to render. */
export const collections = {
	cases: defineCollection({ loader: entriesOf('cases') }),
	patterns: defineCollection({ loader: entriesOf('patterns') }),
	architectures: defineCollection({ loader: entriesOf('architectures') }),
	guides: defineCollection({ loader: entriesOf('guides') }),
	models: defineCollection({ loader: entriesOf('models') }),
	accelerators: defineCollection({ loader: entriesOf('accelerators') }),
	systems: defineCollection({ loader: entriesOf('systems') }),
	software: defineCollection({ loader: entriesOf('software') }),
	techniques: defineCollection({ loader: entriesOf('techniques') }),
	'failure-modes': defineCollection({ loader: entriesOf('failure-modes') }),
	glossary: defineCollection({ loader: entriesOf('glossary') }),
	paths: defineCollection({ loader: entriesOf('paths') }),
};
