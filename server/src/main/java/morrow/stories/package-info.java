/// Stories: what somebody lived through, told in the first person under a name made for this story alone.
///
/// 1. `story.writer` is read by [morrow.stories.StoryStore] only, to find somebody's own stories. It is in no answer to anybody else:
///    not on a page, not in a feed, not in the search, not in what is reviewed. Neither is a story's id.
/// 2. Nothing is public that two reviewers have not approved as it stands (server/review). What is sent is kept apart from what is
///    shown ([morrow.stories.Telling] in `story_sent` and in `story_page`); approving copies one to the other.
/// 3. A changed story is reviewed again, and until then everybody reads the old text. Changing it once more voids what was approved. A
///    changed title changes the address with it.
/// 4. Withdrawn, a story is gone in that transaction: page, list, feed, search, review, and both texts. Nothing of it stays but
///    hashes of its address and its pen name, so that nobody takes them for another.
/// 5. A page is kept only for the version that the database has at that moment ([morrow.stories.StoryPages]), so no kept page shows what
///    was withdrawn. Every change of what is public adds one to `story_shelf` in the same transaction, before the search
///    is told.
/// 6. Days are told in public, never times: no more than the day is kept, and within a day the addresses give the order, not the ids,
///    which tell the time.
/// 7. Who writes waits for their own account first, then for the story, then for its review ([morrow.stories.StoryStore#awaitWriter],
///    [morrow.stories.StoryStore#lock]); so two at one moment come one after the other, and nobody waits in a circle.
/// 8. The same sending again, by its `request`, is answered and not done twice.
/// 9. An account takes its stories along.
/// 10. Danger can only be added: by a topic, by the words ([morrow.danger.Danger]). It brings helplines, and review sooner; from the page
///     nothing leads to advice for a calm parting.
///
/// ```
/// (none) ──Stories.send──▶ waiting ──Decisions.returned──▶ returned ──Stories.change──▶ waiting
///                             │
///                             └──Decisions.approved──▶ shown ──Stories.change──▶ shown, and a change waits ──approved──▶ shown
///                                                        │                              └──returned, Stories.keepAsItIs──▶ shown
///                                                        └──Decisions.takenDown──▶ taken down ──Stories.change──▶ waiting
/// any ──Stories.withdraw, the account goes──▶ (none)
/// ```
@NullMarked
package morrow.stories;

import org.jspecify.annotations.NullMarked;
