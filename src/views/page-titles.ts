/** Pages that are no entries, by their address: as lists and search call them. */
export const pageTitles: Readonly<Record<string, string>> = {
	'/size/': 'Size a model',
	'/track-record/': 'Track record of our sizing',
	'/method/': 'How we know: grades, sources and freshness',
	'/due/': 'Due and expired',
	'/idea/': 'Station: Idea',
	'/model/': 'Station: Model',
	'/design/': 'Station: Design',
	'/tune/': 'Station: Tune',
	'/hardware/': 'Station: Hardware',
	'/plan/': 'Station: Brief',
	'/licence/': 'Licence',
	'/privacy/': 'Privacy',
	'/accessibility/': 'Accessibility',
	'/trademarks/': 'Trademarks',
};
