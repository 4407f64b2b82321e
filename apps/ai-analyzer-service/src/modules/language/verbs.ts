const words = (text: string): string[] => text.trim().split(/\s+/);

const IRREGULAR_PAST = new Set(
  words(`began became bought brought broke built caught chose cut dealt did drew drove fell felt found fought gave got grew had held
  heard hit kept knew laid led left lent let lost made meant met paid put ran read rose said sat saw sent set shook showed shut
  sold spent spoke stood stuck swept taught took told thought threw understood went won wore wrote came forgot ate flew froze hid
  rode sang shot slept split spread rebuilt rewrote undertook oversaw withdrew was were`),
);
const NOT_PAST = new Set(
  words(
    'need speed feed seed indeed hundred red bed shed fed led exceed proceed succeed embed wed breed related tired excited interested',
  ),
);
const BASE = new Set(
  words(`add agree ask be become begin believe bring build call change check choose close come cost create cut deal decide deliver
  design do drive end explain feel figure find finish fix follow get give go grow handle happen have hear help hire hold improve join
  keep know lead learn leave let like listen live look lose love make manage mean meet move need offer open own pay plan play prefer
  present push put raise read reduce remember run say see sell send set share show solve speak spend start stay stop support take talk
  teach tell test think train try turn understand use wait walk want watch win work worry write want enjoy hate expect bake beat bite blow borrow breathe
  burn catch chase check clean climb collect cook cough cry dance die dig drag draw drink drop drown dry eat fall feed fight fly forget
  grab hang hate hide hit hop hunt hurt jump kick kill kiss knock laugh lay lift lock marry melt miss mow pack paint park pick pour pray
  pull punch quit reach retire ride ring rush save scare scream shake shave shoot shop shout shut sing sit skip sleep slip smile smoke
  spray stand steal step stick swim switch throw touch travel type vote wake warn wash wear whisper wonder yell
  fill sign camp send lend argue appear arrive attend avoid belong bend blame bother carry celebrate compare complain concentrate
  connect consider continue count cover crawl declare depend destroy disagree discuss disappear earn encourage escape examine fail fold
  force gain hand hire fire ignore imagine include invite involve iron knit lean mail marry measure mention mix notice occur order
  organize owe pass perform pretend prevent print produce promise protect provide prove realize receive recognize recommend recycle
  refuse register relax rely remain remind remove rent repair repeat replace reply require respond retire return ruin scratch select
  serve settle sew shine shovel slide sneak sort spell squeeze stick stir store stretch study suffer suggest swallow swear sweep tear
  threaten tie trade translate trust unload vacuum visit volunteer wander weigh wipe wrap`),
);
const FINITE = new Set(
  words(`is are was were am do does did have has had can could will would should may might must don't doesn't didn't can't couldn't
  won't wouldn't isn't aren't wasn't weren't goes gets makes takes needs wants says comes works runs knows thinks looks keeps helps`),
);

/** "added", "wrote": by form alone. */
export function isPast(norm: string): boolean {
  if (IRREGULAR_PAST.has(norm)) return true;
  return norm.length > 4 && norm.endsWith('ed') && !NOT_PAST.has(norm);
}

export function isBaseVerb(norm: string): boolean {
  return BASE.has(norm);
}

/** A verb that can carry a clause. */
export function isFinite(norm: string): boolean {
  return (
    FINITE.has(norm) || isPast(norm) || /^(?:i'm|you're|we're|they're|he's|she's|it's|that's)$/.test(norm)
  );
}

export function isVerbish(norm: string): boolean {
  return (
    isFinite(norm) || BASE.has(norm) || (norm.length > 5 && norm.endsWith('ing') && norm !== 'something')
  );
}
