import koffi, { type LibraryHandle } from 'koffi';

/** A pointer into the library; never read, only handed back. */
export type Handle = unknown;

const BASE = ['libsphinxbase.so.3', 'libsphinxbase.so'];
const DECODER = ['libpocketsphinx.so.3', 'libpocketsphinx.so'];

/** The parts of the C library that the decoder needs; loading fails with a sentence where it is not installed. */
export function loadPocketsphinx() {
  const base = open(BASE);
  const decoder = open(DECODER);
  return {
    silenceLog: base.func('void err_set_logfp(void *file)'),
    parseOptions: base.func(
      'void *cmd_ln_parse_r(void *to, void *args, int n, const char **values, int strict)',
    ),
    freeOptions: base.func('int cmd_ln_free_r(void *options)'),
    readLanguageModel: base.func(
      'void *ngram_model_read(void *options, const char *path, int type, void *logmath)',
    ),
    mixLanguageModels: base.func(
      'void *ngram_model_set_init(void *options, void **models, const char **names, const float *weights, int n)',
    ),
    interpolate: base.func(
      'void *ngram_model_set_interp(void *set, const char **names, const float *weights)',
    ),
    exponent: base.func('double logmath_exp(void *logmath, int value)'),
    argumentTable: decoder.func('void *ps_args()'),
    create: decoder.func('void *ps_init(void *options)'),
    logMath: decoder.func('void *ps_get_logmath(void *decoder)'),
    setLanguageModel: decoder.func('int ps_set_lm(void *decoder, const char *name, void *model)'),
    setSearch: decoder.func('int ps_set_search(void *decoder, const char *name)'),
    frontEnd: decoder.func('void *ps_get_fe(void *decoder)'),
    beginStream: decoder.func('int ps_start_stream(void *decoder)'),
    beginSound: base.func('int fe_start_utt(void *frontEnd)'),
    hearSound: base.func(
      'int fe_process_utt(void *frontEnd, const int16_t *data, size_t n, _Out_ void **frames, _Out_ int32_t *count)',
    ),
    endSound: base.func('int fe_end_utt(void *frontEnd, _Out_ float *last, _Out_ int32_t *count)'),
    freeFrames: base.func('void ckd_free_2d(void *frames)'),
    begin: decoder.func('int ps_start_utt(void *decoder)'),
    feed: decoder.func(
      'int ps_process_raw(void *decoder, const int16_t *data, size_t n, int noSearch, int whole)',
    ),
    end: decoder.func('int ps_end_utt(void *decoder)'),
    firstSegment: decoder.func('void *ps_seg_iter(void *decoder)'),
    nextSegment: decoder.func('void *ps_seg_next(void *segment)'),
    segmentWord: decoder.func('const char *ps_seg_word(void *segment)'),
    segmentFrames: decoder.func('void ps_seg_frames(void *segment, _Out_ int *first, _Out_ int *last)'),
    segmentProbability: decoder.func(
      'int ps_seg_prob(void *segment, _Out_ int *acoustic, _Out_ int *language, _Out_ int *backoff)',
    ),
  };
}

export type Pocketsphinx = ReturnType<typeof loadPocketsphinx>;

function open(names: readonly string[]): LibraryHandle {
  for (const name of names) {
    try {
      return koffi.load(name);
    } catch {
      continue;
    }
  }
  throw new Error(
    `The speech recogniser is not installed: no ${names[0]} (Debian: pocketsphinx, pocketsphinx-en-us).`,
  );
}
