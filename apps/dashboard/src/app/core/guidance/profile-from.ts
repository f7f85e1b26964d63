import { type GuidanceProfileView } from '@canteen/contracts';
import { type PracticeProfile } from '@canteen/guidance';

/** What the guidance engine needs to know about the practice, from what the server tells. */
export function profileFrom(view: GuidanceProfileView): PracticeProfile {
  const { policy } = view;
  return {
    name: view.practiceName,
    nation: policy.nation,
    staff: policy.staff,
    volunteers: [],
    listedPhones: policy.listedPhones,
    listedEmails: policy.listedEmails,
    helplines: policy.helplines,
    otherServices: policy.otherServices,
    interests: view.interests.map(({ holder, organisation, nature }) => ({
      holder,
      organisation,
      nature,
    })),
  };
}
