import { CreateSchema1795312800000 } from './1795312800000-create-schema';
import { ChannelsInEarnest1795500000000 } from './1795500000000-channels-in-earnest';
import { AddWitnesses1795600000000 } from './1795600000000-add-witnesses';
import { ErasureRetentionAndQuestions1795700000000 } from './1795700000000-erasure-retention-and-questions';
import { Consents1795900000000 } from './1795900000000-consents';
import { AddSecondFactor1796000000000 } from './1796000000000-add-second-factor';
import { CheckpointMails1796100000300 } from './1796100000300-checkpoint-mails';
import { HiddenWaitsOpen1796100000301 } from './1796100000301-hidden-waits-open';
import { AddPasskeys1796200000000 } from './1796200000000-add-passkeys';
import { LogTree1796200000200 } from './1796200000200-log-tree';
import { Standing1796200000300 } from './1796200000300-standing';
import { Exceptions1796200000450 } from './1796200000450-exceptions';
import { Fragments1796200000600 } from './1796200000600-fragments';
import { FragmentsOneSearchIndex1796200000601 } from './1796200000601-fragments-one-search-index';
import { WhoACommentIsAbout1796310000000 } from './1796310000000-who-a-comment-is-about';
import { AppendInTheDatabase1796400000000 } from './1796400000000-append-in-the-database';
import { Admission1796510000000 } from './1796510000000-admission';
import { DataRequests1796530000000 } from './1796530000000-data-requests';
import { WorkRests1796560000000 } from './1796560000000-work-rests';
import { NoticesToMail1796570000000 } from './1796570000000-notices-to-mail';
import { Corrections1796580000000 } from './1796580000000-corrections';

/** Every migration, oldest first. Imported as classes so that a build needs no files beside it. */
export const migrations = [
  CreateSchema1795312800000,
  ChannelsInEarnest1795500000000,
  AddWitnesses1795600000000,
  ErasureRetentionAndQuestions1795700000000,
  Consents1795900000000,
  AddSecondFactor1796000000000,
  CheckpointMails1796100000300,
  HiddenWaitsOpen1796100000301,
  AddPasskeys1796200000000,
  LogTree1796200000200,
  Standing1796200000300,
  Exceptions1796200000450,
  Fragments1796200000600,
  FragmentsOneSearchIndex1796200000601,
  WhoACommentIsAbout1796310000000,
  AppendInTheDatabase1796400000000,
  Admission1796510000000,
  DataRequests1796530000000,
  WorkRests1796560000000,
  NoticesToMail1796570000000,
  Corrections1796580000000,
];
