declare module 'vader-sentiment' {
  interface Polarity {
    compound: number;
    pos: number;
    neu: number;
    neg: number;
  }
  const vader: { SentimentIntensityAnalyzer: { polarity_scores(text: string): Polarity } };
  export default vader;
}
