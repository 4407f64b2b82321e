const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Everyday adjectives and adverbs that stand alone after "is"; what is not here is mostly a noun. */
const QUALITIES = set(`
able absolutely all american british canadian chinese english french german greek indian irish italian japanese mexican plastic
russian spanish wooden electric not afraid alive almost alone already always amazing angry apparently awesome awful awkward bad beautiful best better
big bizarre black blue boring brand bright broken brown busy careful cheap clean clear clearly close cold completely confusing constant
constantly cool crazy cute dangerous dark dead deep definitely different difficult dirty disgusting dry due dumb early easy empty
enough entirely especially even ever everywhere exactly excellent exciting expensive extra extremely fair fairly false famous far
fast fat fine first flat free freezing fresh full fully fun funny gone good gorgeous great green gross half happy hard hardly hard-core
heavy high hilarious hot huge humid hungry ideal illegal important impossible incredible incredibly inside instantly insane interesting
just kind last late later lazy least less light likely literally little local lonely long loose lost loud lousy low mad main mainly
maybe mean mild miserable mixed more mostly much muddy narrow nasty near nearly neat necessary nervous never nice nicer noisy
normal obvious obviously off okay on once only open out outrageous outside over overall painful partly perfect perfectly plain
popular possible practically pretty probably proud quick quickly quiet quite rainy rare raw ready real really red relatively rich
ridiculous right rough round rude sad safe scared scary serious seriously several shallow sharp shocked short sick silly simple
single slow small smart smooth snowy so soft solid sometimes somewhat soon sore sorry special steep still straight strange strict
strong stuck stupid such sunny super supposed sure surprised sweet tall terrible terribly terrific thick thin tight tiny tired
together too torn totally tough true typical ugly unbelievable unreal up upset used useless usually very warm way weak weird well
wet white whole wide wild windy wonderful worse worst worth wrong yellow young
about above across after against ahead along around at away back before behind below beside between beyond by down during for from
here in inside into near of on outside over past there through throughout till to toward under until up upstairs downstairs upon
with within without tonight today tomorrow yesterday now then
`);

/** Whether the word is likelier to tell how something is than what: "really", "cold", "outside". */
export function isQuality(norm: string): boolean {
  return QUALITIES.has(norm) || (norm.length > 4 && norm.endsWith('ly') && norm !== 'family');
}
