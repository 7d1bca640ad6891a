import Web

/// «Готовность»: what the school still lacks, each row with the way to put it right (001 п. 4.4).
package let readiness = Feature("Готовность", pages: [ReadinessPage.self, QualityPage.self])
