/** A step beyond this is no pause: a computer slept meanwhile, or the clock is wrong. */
const LONGEST_GAP = 3_600;
/** A frame begins where the one before it ended, but for what clocks round. */
const STEADY = 0.0011;
/** A gap of more than this, and of more than a frame and a half, is one; a smaller one may be a wrong clock. */
const GAP = 0.05;
/** A graph whose first frame comes so much later than its track begins: the form of the sound changed within the file. */
const LATER = 0.5;

/**
 * Where a recorder left something out (silence, packets that were lost, a microphone that came later) only the times in
 * the file tell. Without silence in its place all that follows would stand too early: a player shows it where the file
 * says. Where a file's clock itself is wrong, at every frame the same, the sound goes on without holes; and where its
 * times go back nothing is thrown away.
 * @param startSeconds when the track begins, from when the file does.
 * @returns filters of ffmpeg.
 */
export function keepTimes(sampleRate: number, startSeconds: number): string {
  return `asetpts='${timesFrom(startSeconds)}',aresample=${sampleRate}:async=1:first_pts=0`;
}

/**
 * Seconds: 0 where the frame before ended in the file, 1 where it ended here, 2 how far this one is from it in the file,
 * 3 how far we are behind the file, 4 what was left out of it, 5 where this frame begins here.
 */
function timesFrom(startSeconds: number): string {
  const isTold = `eq(N,0)+lt(abs(ld(2)),${STEADY})+gt(ld(2),max(${GAP},1.5*NB_SAMPLES/SR))`;
  return [
    // By its own start, not by T: of some files the tool counts from the first sound.
    `if(eq(N,0),st(4,T-if(gt(T,${startSeconds + LATER}),0,${startSeconds})))`,
    'st(2,T-ld(0))',
    'st(3,T-ld(4)-ld(1))',
    `if(gt(ld(3),${LONGEST_GAP}),st(4,ld(4)+ld(3))+st(3,0))`,
    `st(5,ld(1)+if(gt(ld(3),0)*(${isTold}),ld(3)))`,
    'st(0,T+NB_SAMPLES/SR)',
    'st(1,ld(5)+NB_SAMPLES/SR)',
    'ld(5)/TB',
  ].join(';');
}
