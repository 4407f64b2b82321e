/** Start and length in hundredths of the conversation. */
const interviewer = [
  [0, 6],
  [22, 5],
  [44, 4],
  [63, 6],
  [84, 4],
] as const;
const candidate = [
  [6.6, 14.8],
  [27.6, 15.8],
  [48.6, 13.8],
  [69.6, 13.8],
  [88.6, 10.9],
] as const;
const fillers = [9, 11.5, 16, 30, 31.2, 33, 39, 51, 52, 52.8, 53.6, 55, 57, 58.5, 71, 79, 92];
const pauses = [14, 36, 41, 56, 60, 76, 95];
const pace = 'M8 14 16 11 24 12 32 17 40 13 48 16 56 6 64 11 72 13 80 12 88 14 97 13';

/** The product's face as a drawing: no figures in it, because nothing was measured for it. */
export function TimelineDrawing() {
  return (
    <svg
      viewBox="0 0 1000 230"
      role="img"
      aria-label="Lanes of a conversation: questions as flags, who spoke as bars, fillers and pauses as ticks, pace as a line"
      className="w-full border-y border-line py-4"
    >
      {interviewer.map(([x, width], index) => (
        <g key={x}>
          <path d={`M${x * 10} 2v34`} className="stroke-interviewer" strokeWidth="2" />
          <rect x={x * 10} y="2" width="24" height="18" className="fill-interviewer-wash" />
          <text x={x * 10 + 8} y="16" className="fill-interviewer text-[13px] font-medium">
            {index + 1}
          </text>
          <rect x={x * 10} y="44" width={width * 10} height="22" rx="4" className="fill-interviewer" />
        </g>
      ))}
      {candidate.map(([x, width]) => (
        <rect key={x} x={x * 10} y="72" width={width * 10} height="22" rx="4" className="fill-candidate" />
      ))}
      <path d="M0 112H1000M0 148H1000M0 184H1000" className="stroke-line" />
      <path d={fillers.map((x) => `M${x * 10} 142v-22`).join('')} className="stroke-filler" strokeWidth="2" />
      <path
        d={pauses.map((x) => `M${x * 10} 178v-${8 + ((x * 7) % 14)}`).join('')}
        className="stroke-pause"
        strokeWidth="2"
      />
      <path
        d={pace}
        transform="translate(0 190) scale(10 2)"
        vectorEffect="non-scaling-stroke"
        className="fill-none stroke-ink-soft"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
    </svg>
  );
}
