import { CreateTrail1760000000000 } from './1760000000000-create-trail';
import { CreatePeople1760000100000 } from './1760000100000-create-people';
import { CreateFormsAndAudits1795400000200 } from './1795400000200-create-forms-and-audits';
import { CreateCasesAndReturns1795400000300 } from './1795400000300-create-cases-and-returns';
import { CreateModerationAndReports1795400000400 } from './1795400000400-create-moderation-and-reports';
import { AddCandidateKey1795400000500 } from './1795400000500-add-candidate-key';
import { CreateIdentifiers1795500000100 } from './1795500000100-create-identifiers';
import { CreateFormDrafts1795500000200 } from './1795500000200-create-form-drafts';
import { CreateChangeFeed1795500000300 } from './1795500000300-create-change-feed';
import { CreateSafeguardingConcerns1795500000400 } from './1795500000400-create-safeguarding-concerns';
import { CreateFormSettings1795500000500 } from './1795500000500-create-form-settings';
import { CreateVault1795600000100 } from './1795600000100-create-vault';
import { CreateOpenings1795600000110 } from './1795600000110-create-openings';
import { CreateSamples1795600000200 } from './1795600000200-create-samples';
import { CreateJobs1795600000300 } from './1795600000300-create-jobs';
import { CreateNotifications1795600000310 } from './1795600000310-create-notifications';
import { AddLeadAddress1795600000320 } from './1795600000320-add-lead-address';
import { CreateProgrammes1795600000400 } from './1795600000400-create-programmes';
import { CreateAuditPartnerships1795600000401 } from './1795600000401-create-audit-partnerships';
import { AddExtensions1795600000500 } from './1795600000500-add-extensions';
import { CreateDeskRecords1795600000510 } from './1795600000510-create-desk-records';
import { CreateAccountLinks1795600000600 } from './1795600000600-create-account-links';
import { CreateAgencyEndings1795600000610 } from './1795600000610-create-agency-endings';
import { AddThemeReasons1795700001000 } from './1795700001000-add-theme-reasons';
import { CreateThemeIdeas1795700001010 } from './1795700001010-create-theme-ideas';
import { CreateMeetings1795700001020 } from './1795700001020-create-meetings';
import { CreateReturnEntries1795700002000 } from './1795700002000-create-return-entries';
import { AddLateIssue1795700002010 } from './1795700002010-add-late-issue';
import { CreateAreaMoves1795700002020 } from './1795700002020-create-area-moves';
import { CreatePacks1795700003000 } from './1795700003000-create-packs';
import { CreatePanelMeetings1795700003010 } from './1795700003010-create-panel-meetings';
import { CreateGradeReplies1795700003020 } from './1795700003020-create-grade-replies';
import { CreatePanelRooms1795800001000 } from './1795800001000-create-panel-rooms';
import { AddPanelWords1795800002000 } from './1795800002000-add-panel-words';
import { CreateCalibrations1795800002010 } from './1795800002010-create-calibrations';
import { CreateReportComments1795800003000 } from './1795800003000-create-report-comments';
import { CreateReportLife1795800004000 } from './1795800004000-create-report-life';
import { CreateAccuracyRounds1795800004010 } from './1795800004010-create-accuracy-rounds';
import { CreateReportEditions1795800004020 } from './1795800004020-create-report-editions';
import { CreateEarlierAudits1795800006000 } from './1795800006000-create-earlier-audits';
import { AddReturnSetting1795800008000 } from './1795800008000-add-return-setting';
import { CreateSingleCaseAgencies1795800008010 } from './1795800008010-create-single-case-agencies';
import { CreateVaultAnchors1795900000010 } from './1795900000010-create-vault-anchors';

/** Every change of the schema, in order; a landed one is never edited. */
import { CreatePublications1795800005000 } from './1795800005000-create-publications';
import { AddAccuracyReasons1795900000340 } from './1795900000340-add-accuracy-reasons';
import { CreateSameChildren1796000000100 } from './1796000000100-create-same-children';
import { AddCommentReplies1796000000200 } from './1796000000200-add-comment-replies';
import { WidenReportTitles1795900000330 } from './1795900000330-widen-report-titles';
import { AddAssurance1795900000320 } from './1795900000320-add-assurance';
import { CreateReportTemplates1795900000310 } from './1795900000310-create-report-templates';

export const migrations = [
  CreateTrail1760000000000,
  CreatePeople1760000100000,
  CreateFormsAndAudits1795400000200,
  CreateCasesAndReturns1795400000300,
  CreateModerationAndReports1795400000400,
  AddCandidateKey1795400000500,
  CreateIdentifiers1795500000100,
  CreateFormDrafts1795500000200,
  CreateChangeFeed1795500000300,
  CreateSafeguardingConcerns1795500000400,
  CreateFormSettings1795500000500,
  CreateVault1795600000100,
  CreateOpenings1795600000110,
  CreateSamples1795600000200,
  CreateJobs1795600000300,
  CreateNotifications1795600000310,
  AddLeadAddress1795600000320,
  CreateProgrammes1795600000400,
  CreateAuditPartnerships1795600000401,
  AddExtensions1795600000500,
  CreateDeskRecords1795600000510,
  CreateAccountLinks1795600000600,
  CreateAgencyEndings1795600000610,
  AddThemeReasons1795700001000,
  CreateThemeIdeas1795700001010,
  CreateMeetings1795700001020,
  CreateReturnEntries1795700002000,
  AddLateIssue1795700002010,
  CreateAreaMoves1795700002020,
  CreatePacks1795700003000,
  CreatePanelMeetings1795700003010,
  CreateGradeReplies1795700003020,
  CreatePanelRooms1795800001000,
  AddPanelWords1795800002000,
  CreateCalibrations1795800002010,
  CreateReportComments1795800003000,
  CreateReportLife1795800004000,
  CreateAccuracyRounds1795800004010,
  CreateReportEditions1795800004020,
  CreatePublications1795800005000,
  CreateEarlierAudits1795800006000,
  AddReturnSetting1795800008000,
  CreateSingleCaseAgencies1795800008010,
  CreateVaultAnchors1795900000010,
  CreateReportTemplates1795900000310,
  AddAssurance1795900000320,
  WidenReportTitles1795900000330,
  AddAccuracyReasons1795900000340,
  CreateSameChildren1796000000100,
  AddCommentReplies1796000000200,
];
