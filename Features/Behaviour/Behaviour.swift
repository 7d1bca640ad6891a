import Web

/// «Поведение»: a mark of each period apart from all subjects, put by the class teacher where the school has settled
/// that it is marked.
package let behaviour = Feature("Поведение", pages: [BehaviourPage.self], actions: [SaveBehaviour.self])
