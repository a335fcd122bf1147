import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { CollectionName } from '#schemas/shared.ts';
import { contentRoots } from '#reader/roots.ts';
import { readContent } from '#reader/read-content.ts';

/**
 * Hands the entries of one MDX collection to Astro, as the one reading path read them: ids are file
 * names, never re-slugged. The store is cleared at each run, so that no entry of another root stays.
 */
export function entriesOf(collection: CollectionName): Loader {
	return {
		name: `pitcrew-${collection}`,
		async load({ store, config, generateDigest, watcher }) {
			const project = fileURLToPath(config.root);
			const fill = () => {
				store.clear();
				for (const entry of readContent().entries.values()) {
					if (entry.collection !== collection || !entry.body) continue;
					store.set({
						id: entry.id,
						data: entry.data as unknown as Record<string, unknown>,
						body: entry.body.text,
						filePath: path.relative(project, entry.path).split(path.sep).join('/'),
						digest: generateDigest({
							text: entry.body.text,
							data: entry.data as unknown as Record<string, unknown>,
						}),
						deferredRender: true,
					});
				}
			};
			fill();
			for (const { folder } of watcher ? contentRoots() : []) {
				watcher?.add(folder);
				watcher?.on('all', (_event, file) => {
					if (file.startsWith(path.join(folder, collection))) fill();
				});
			}
		},
	};
}
