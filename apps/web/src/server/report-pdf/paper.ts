import Pdf from 'pdfkit';
import { faceNames, fontFiles, runsOf, type Face } from './fonts';

/** The colours of the page on paper. */
export const ink = {
  text: '#15181e',
  soft: '#43474f',
  faint: '#62666e',
  line: '#e3e0d8',
  accent: '#14573f',
  interviewer: '#3d5a8a',
  candidate: '#1b6a4b',
  filler: '#8f5200',
} as const;

export interface TextStyle {
  face?: Face;
  size?: number;
  colour?: string;
  /** Points to the right of the margin. */
  indent?: number;
  /** Points that a line may take; without it, all that the margins leave. */
  width?: number;
  /** Points of air below. */
  after?: number;
}

type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'BlockQuote' | 'Figure';

const footnote: TextStyle = { size: 8, colour: ink.faint, after: 0 };
const margin = 64;
const leading = 1.35;

type Holds = (codePoint: number) => boolean;

interface Fonts {
  names: string[];
  holds: Holds[];
}

/** A sheet that text is written on from top to bottom; it knows nothing of interviews. */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly #fonts = new Map<Face, Fonts>();
  readonly #root: PDFKit.PDFStructureElement;

  constructor(info: { title: string; author: string; created: Date }) {
    this.doc = new Pdf({
      size: 'A4',
      margin,
      // Page numbers are written when all pages are known.
      bufferPages: true,
      // Not one of the fonts of every reader: those are never embedded.
      font: '',
      pdfVersion: '1.7',
      tagged: true,
      lang: 'en',
      displayTitle: true,
      info: {
        Title: info.title,
        Author: info.author,
        Creator: 'Interview Buddy',
        CreationDate: info.created,
      },
    });
    for (const face of faceNames) this.#fonts.set(face, this.#register(face));
    this.#root = this.doc.struct('Document');
    this.doc.addStructure(this.#root);
  }

  get width(): number {
    return this.doc.page.width - 2 * margin;
  }

  write(tag: Tag, text: string, style: TextStyle = {}): void {
    this.#inTag(tag, () => this.#text(text, style));
  }

  /** A quote with a rule at its side. */
  quote(text: string, source: string, colour: string, indent = 0): void {
    this.keep(48);
    this.#inTag('BlockQuote', () => {
      const top = this.doc.y;
      const page = this.doc.page;
      this.#text(text, { face: 'serif-italic', size: 11, colour: ink.soft, indent: indent + 12, after: 1 });
      this.#text(source, { size: 8, colour: ink.faint, indent: indent + 12, after: 0 });
      if (this.doc.page === page) this.#rule(margin + indent + 2, top, this.doc.y - 2, colour);
      this.doc.y += 8;
    });
  }

  /** A drawing of this height with the words that stand for it; `draw` gets its left upper corner. */
  figure(alt: string, height: number, draw: (x: number, y: number) => void): void {
    this.keep(height);
    const top = this.doc.y;
    this.#root.add(this.doc.struct('Figure', { alt }, () => draw(margin, top)));
    this.doc.y = top + height;
    this.doc.x = margin;
  }

  /** Begins a new page unless so many points are left: a heading never stands alone at the foot. */
  keep(points: number): void {
    if (this.doc.y + points > this.doc.page.height - margin) this.doc.addPage();
  }

  space(points: number): void {
    this.doc.y += points;
  }

  /** Numbers the pages and ends the file; the footer stays on one line. */
  finish(footer: string): void {
    const { count } = this.doc.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.doc.switchToPage(index);
      // Below the margin text would begin a page of its own.
      this.doc.page.margins.bottom = 0;
      this.doc.markContent('Artifact', { type: 'Pagination' });
      this.doc.y = this.doc.page.height - 40;
      this.#text(shortened(footer), { ...footnote, width: this.width - 80 });
      this.doc.y = this.doc.page.height - 40;
      this.#text(`${index + 1} of ${count}`, { ...footnote, indent: this.width - 70 });
      this.doc.endMarkedContent();
    }
    this.#root.end();
    this.doc.end();
  }

  #register(face: Face): Fonts {
    const fonts: Fonts = { names: [], holds: [] };
    for (const { name, data } of fontFiles(face)) {
      this.doc.registerFont(name, data);
      fonts.names.push(name);
      fonts.holds.push(lettersOf(this.doc.font(name)));
    }
    return fonts;
  }

  #inTag(tag: Tag, write: () => void): void {
    this.#root.add(this.doc.struct(tag, {}, write));
  }

  #text(
    text: string,
    {
      face = 'text',
      size = 10,
      colour = ink.text,
      indent = 0,
      after = 6,
      width = this.width - indent,
    }: TextStyle,
  ): void {
    const fonts = this.#fonts.get(face);
    const runs = runsOf(text, fonts?.holds ?? []);
    this.doc.x = margin + indent;
    this.doc.fontSize(size).fillColor(colour);
    const options = { width, lineGap: size * (leading - 1.2) };
    for (const [index, run] of runs.entries()) {
      this.doc.font(fonts?.names[run.font] ?? 'text/latin');
      this.doc.text(run.text, { ...options, continued: index < runs.length - 1 });
    }
    this.doc.x = margin;
    this.doc.y += after;
  }

  #rule(x: number, from: number, to: number, colour: string): void {
    this.doc.moveTo(x, from).lineTo(x, to).lineWidth(1.5).strokeColor(colour).stroke();
  }
}

const longestFooter = 72;

const shortened = (text: string): string =>
  text.length > longestFooter ? `${text.slice(0, longestFooter - 1).trimEnd()}…` : text;

/** The types do not tell of the font in use; its letters decide which file writes what. */
function lettersOf(doc: PDFKit.PDFDocument): Holds {
  const { font } = (doc as unknown as { _font: { font: { characterSet: number[] } } })._font;
  const letters = new Set(font.characterSet);
  return (codePoint) => letters.has(codePoint);
}
