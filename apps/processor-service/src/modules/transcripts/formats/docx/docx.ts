import type { Transcript } from '@interview-buddy/shared-types/models';
import { clock } from '../clock.js';
import { speakerNames } from '../speaker-names.js';
import { writeZip } from './write-zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word file: a paragraph with name and time above each turn. */
export function toDocx(transcript: Transcript): Buffer {
  const names = speakerNames(transcript);
  const body = transcript.turns
    .map(({ startMs, speakerId, text }) => {
      const name = names.get(speakerId) ?? speakerId;
      return heading(name, clock(startMs)) + paragraph(run(text));
    })
    .join('');
  return writeZip([
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    },
  ]);
}

function heading(name: string, time: string): string {
  const spacing = '<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="40"/></w:pPr>';
  return paragraph(run(name, '<w:b/>') + run(`   ${time}`, '<w:color w:val="6B7280"/>'), spacing);
}

function paragraph(content: string, properties = ''): string {
  return `<w:p>${properties}${content}</w:p>`;
}

function run(text: string, properties = ''): string {
  const look = properties && `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** What XML cannot hold is left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
