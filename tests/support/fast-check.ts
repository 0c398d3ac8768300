import fc from 'fast-check';

/**
 * What landed once passes again: a run is not to fail by a case that nobody has touched. `VEKHA_PROPERTY_SEED=$RANDOM npm test`
 * looks for cases not tried before; a found one prints its seed and path.
 */
fc.configureGlobal({ seed: Number(process.env['VEKHA_PROPERTY_SEED'] ?? 88) });

export { fc };
