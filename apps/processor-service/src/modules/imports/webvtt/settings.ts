import type { CueSettings, WebVttRegion } from './webvtt.js';

const REGION_DEFAULTS: Omit<WebVttRegion, 'id'> = {
  width: 100,
  lines: 3,
  regionAnchor: { x: 0, y: 100 },
  viewportAnchor: { x: 0, y: 100 },
  scroll: '',
};
const CUE_DEFAULTS: CueSettings = {
  region: null,
  vertical: '',
  line: 'auto',
  snapToLines: true,
  lineAlign: 'start',
  position: 'auto',
  positionAlign: 'auto',
  size: 100,
  align: 'center',
};

/** What cannot be read is passed over. */
export function parseCueSettings(text: string, regions: ReadonlyMap<string, WebVttRegion>): CueSettings {
  const settings = { ...CUE_DEFAULTS };
  for (const [name, value] of pairsOf(text)) Object.assign(settings, cueSetting(name, value, regions));
  const placed = settings.line !== 'auto' || settings.size !== 100 || settings.vertical !== '';
  return placed ? { ...settings, region: null } : settings;
}

export function parseRegion(text: string): WebVttRegion {
  const region: WebVttRegion = { id: '', ...REGION_DEFAULTS };
  for (const [name, value] of pairsOf(text)) Object.assign(region, regionSetting(name, value));
  return region;
}

function pairsOf(text: string): [name: string, value: string][] {
  return text.split(/[ \t\f\r\n]+/).flatMap((setting): [string, string][] => {
    const at = setting.indexOf(':');
    return at < 1 || at === setting.length - 1 ? [] : [[setting.slice(0, at), setting.slice(at + 1)]];
  });
}

function cueSetting(
  name: string,
  value: string,
  regions: ReadonlyMap<string, WebVttRegion>,
): Partial<CueSettings> {
  switch (name) {
    case 'region':
      return { region: regions.get(value) ?? null };
    case 'vertical':
      return value === 'rl' || value === 'lr' ? { vertical: value } : {};
    case 'line':
      return lineSetting(value);
    case 'position':
      return positionSetting(value);
    case 'size': {
      const size = percentage(value);
      return size === null ? {} : { size };
    }
    case 'align': {
      const align = oneOf(['start', 'center', 'end', 'left', 'right'], value);
      return align ? { align } : {};
    }
    default:
      return {};
  }
}

function lineSetting(value: string): Partial<CueSettings> {
  const [place = '', alignment] = splitOnce(value);
  const percent = percentage(place);
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(place);
  if (percent === null && !isNumber) return {};
  const lineAlign = alignment === undefined ? 'start' : oneOf(['start', 'center', 'end'], alignment);
  if (!lineAlign) return {};
  return { line: percent ?? Number(place), snapToLines: percent === null, lineAlign };
}

function positionSetting(value: string): Partial<CueSettings> {
  const [place = '', alignment] = splitOnce(value);
  const position = percentage(place);
  const positionAlign =
    alignment === undefined ? 'auto' : oneOf(['line-left', 'center', 'line-right'], alignment);
  return position === null || !positionAlign ? {} : { position, positionAlign };
}

function regionSetting(name: string, value: string): Partial<WebVttRegion> {
  switch (name) {
    case 'id':
      return { id: value };
    case 'width': {
      const width = percentage(value);
      return width === null ? {} : { width };
    }
    case 'lines':
      return /^\d+$/.test(value) ? { lines: Number(value) } : {};
    case 'regionanchor': {
      const regionAnchor = anchor(value);
      return regionAnchor ? { regionAnchor } : {};
    }
    case 'viewportanchor': {
      const viewportAnchor = anchor(value);
      return viewportAnchor ? { viewportAnchor } : {};
    }
    case 'scroll':
      return value === 'up' ? { scroll: value } : {};
    default:
      return {};
  }
}

function anchor(value: string): { x: number; y: number } | null {
  const [left = '', top = ''] = splitOnce(value);
  const [x, y] = [percentage(left), percentage(top)];
  return x === null || y === null ? null : { x, y };
}

/** "12.5%", 0 to 100. */
function percentage(text: string): number | null {
  const value = /^(\d+(?:\.\d+)?)%$/.exec(text)?.[1];
  return value === undefined || Number(value) > 100 ? null : Number(value);
}

function splitOnce(value: string): [string, string?] {
  const at = value.indexOf(',');
  return at === -1 ? [value] : [value.slice(0, at), value.slice(at + 1)];
}

function oneOf<T extends string>(allowed: readonly T[], value: string): T | null {
  return allowed.find((one) => one === value) ?? null;
}
