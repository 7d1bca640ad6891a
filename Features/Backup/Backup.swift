import School
import Storage
import Web

/// Copies of the records: how old they are, a new one at once, one each night.
package let backup = Feature(
    "Копии", pages: [BackupsPage.self], actions: [MakeCopyNow.self], chores: [NightlyCopy.chore, Sweeping.chore],
    works: [MakeCopyNow.work])
