/** Imported first: the outputs are tested under a base path, so that a link without it shows. */
process.env['PITCREW_BASE'] = 'docs';
process.env['PITCREW_SITE'] = 'https://site.example';
