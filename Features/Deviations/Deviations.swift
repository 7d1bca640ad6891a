import Web

/// «Отклонения»: final marks that differ from what the school's rules proposed, with their reasons, by teacher, subject
/// and class (001 п. 3.2, 6.7). Tables are written with the tools of the house.
package func deviations(_ toolbox: Toolbox) -> Feature {
    Feature("Отклонения итоговых отметок", pages: [DeviationsPage.self], doors: [DeviationsFile(toolbox: toolbox).door])
}
