import type {
  IdeaAct,
  IdeaPriority,
  IdeaStatus,
  ProgrammeAct,
  ProgrammeStatus,
} from '@sightline/domain';

interface MeetingFacts {
  readonly heldOn: string;
  readonly title: string;
  readonly agencies: number;
  readonly audits: number;
}

declare module '../trail/trail-data' {
  interface TrailData {
    'programme.agree': {
      readonly year: string;
      readonly number: number;
      readonly on: string;
      readonly meeting: string;
      readonly audits: number;
    };
    'programme.act': {
      readonly year: string;
      readonly act: ProgrammeAct;
      readonly from: ProgrammeStatus;
      readonly to: ProgrammeStatus;
      readonly reason: string | null;
    };
    'theme.propose': { readonly title: string; readonly priority: IdeaPriority };
    'theme.edit': { readonly changed: readonly string[] };
    'theme.decide': {
      readonly act: IdeaAct;
      readonly from: IdeaStatus;
      readonly to: IdeaStatus;
      readonly reason: string | null;
      readonly auditId: string | null;
    };
    'meeting.record': MeetingFacts;
    'meeting.edit': MeetingFacts;
    'meeting.remove': { readonly heldOn: string; readonly title: string };
    'programme.import': {
      readonly rows: number;
      readonly years: readonly string[];
      readonly digest: string;
    };
  }
}

export {};
