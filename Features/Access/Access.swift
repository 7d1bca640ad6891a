import School
import Web

/// Who opened which card or journal, and who revealed a sealed field and what for (001 п. 4.3; 003 п. 2.10, 4.1, 4.2).
package let access = Feature(
    "Кто что открывал", pages: [AccessPage.self],
    chores: [
        Chore(
            "уборка журнала доступа", next: Chore.nightly(at: TimeOfDay(minutes: 220)), perform: SweepingAccess.sweep)
    ])
