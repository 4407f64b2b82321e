// From the OpenAPI of ai-analyzer-service, by `npm run openapi`.
export interface paths {
    "/interviews/{id}/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AnalysisController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/prep/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PrepController_questions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/prep/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PrepController_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["QuestionsController_mark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/analyses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReviewController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/analyses/{interviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/analysis/review-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewRequestsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProvidersController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AnalysisController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        interviewId: string;
                        run: number;
                        /** Format: date-time */
                        createdAt: string;
                        result: {
                            rubricVersion: string;
                            verdict: string;
                            overall: {
                                /** @enum {boolean} */
                                available: true;
                                value: {
                                    score: number;
                                    parts: {
                                        key: string;
                                        label: string;
                                        score: number;
                                        weight: number;
                                        basis: string;
                                        details: {
                                            key: string;
                                            label: string;
                                            score: number;
                                            weight: number;
                                            basis: string;
                                        }[];
                                    }[];
                                    spread: number;
                                };
                            } | {
                                /** @enum {boolean} */
                                available: false;
                                reason: string;
                            };
                            fillers: {
                                /** @enum {boolean} */
                                available: true;
                                value: {
                                    count: number;
                                    hesitations: number;
                                    discourse: number;
                                    perMinute: number;
                                    perHundredWords: number;
                                    byWord: {
                                        text: string;
                                        /** @enum {string} */
                                        kind: "hesitation" | "discourse";
                                        count: number;
                                    }[];
                                    items: {
                                        text: string;
                                        /** @enum {string} */
                                        kind: "hesitation" | "discourse";
                                        turnId: string;
                                        startMs: number;
                                        endMs: number;
                                        /** @enum {string} */
                                        place: "start" | "mid-clause" | "other";
                                    }[];
                                };
                            } | {
                                /** @enum {boolean} */
                                available: false;
                                reason: string;
                            };
                            pace: {
                                /** @enum {boolean} */
                                available: true;
                                value: {
                                    wordsPerMinute: number;
                                    articulationRate: number;
                                    words: number;
                                    speakingMs: number;
                                    typicalWordsPerMinute: number | null;
                                    windows: {
                                        startMs: number;
                                        endMs: number;
                                        wordsPerMinute: number;
                                    }[];
                                };
                            } | {
                                /** @enum {boolean} */
                                available: false;
                                reason: string;
                            };
                            pauses: {
                                /** @enum {boolean} */
                                available: true;
                                value: {
                                    count: number;
                                    totalMs: number;
                                    medianMs: number;
                                    withinClauses: number;
                                    betweenClauses: number;
                                    lengths: {
                                        fromMs: number;
                                        count: number;
                                    }[];
                                    longest: {
                                        startMs: number;
                                        endMs: number;
                                    } | null;
                                    responseLatencyMs: {
                                        questionId: string;
                                        ms: number;
                                    }[];
                                };
                            } | {
                                /** @enum {boolean} */
                                available: false;
                                reason: string;
                            };
                            clarity: {
                                /** @enum {boolean} */
                                available: true;
                                value: {
                                    score: number;
                                    parts: {
                                        key: string;
                                        label: string;
                                        score: number;
                                        weight: number;
                                        basis: string;
                                        details: {
                                            key: string;
                                            label: string;
                                            score: number;
                                            weight: number;
                                            basis: string;
                                        }[];
                                    }[];
                                };
                            } | {
                                /** @enum {boolean} */
                                available: false;
                                reason: string;
                            };
                            delivery: {
                                /** @enum {boolean} */
                                available: true;
                                value: {
                                    levelVariationDb: number;
                                    pitchVariationSemitones: number | null;
                                    monotone: {
                                        startMs: number;
                                        endMs: number;
                                    }[];
                                    trailingOff: {
                                        startMs: number;
                                        endMs: number;
                                    }[];
                                };
                            } | {
                                /** @enum {boolean} */
                                available: false;
                                reason: string;
                            };
                            phrasing: {
                                /** @enum {boolean} */
                                available: true;
                                value: {
                                    repetitions: {
                                        turnId: string;
                                        text: string;
                                        startMs: number;
                                        endMs: number;
                                    }[];
                                    restarts: {
                                        turnId: string;
                                        text: string;
                                        startMs: number;
                                        endMs: number;
                                    }[];
                                    hedges: {
                                        turnId: string;
                                        text: string;
                                        startMs: number;
                                        endMs: number;
                                    }[];
                                    weakOpenings: {
                                        turnId: string;
                                        text: string;
                                        startMs: number;
                                        endMs: number;
                                    }[];
                                    jargonPerHundredWords: number;
                                };
                            } | {
                                /** @enum {boolean} */
                                available: false;
                                reason: string;
                            };
                            talk: {
                                /** @enum {boolean} */
                                available: true;
                                value: {
                                    candidateMs: number;
                                    interviewerMs: number;
                                    longestMonologue: {
                                        startMs: number;
                                        endMs: number;
                                    } | null;
                                    interruptions: {
                                        turnId: string;
                                        text: string;
                                        startMs: number;
                                        endMs: number;
                                    }[];
                                };
                            } | {
                                /** @enum {boolean} */
                                available: false;
                                reason: string;
                            };
                            talkShare: {
                                /** @enum {boolean} */
                                available: true;
                                value: number;
                            } | {
                                /** @enum {boolean} */
                                available: false;
                                reason: string;
                            };
                            usual?: {
                                fillersPerHundredWords: number | null;
                                pausesPerMinute: number | null;
                                clarity: number | null;
                                talkShare: number | null;
                            };
                            questions: {
                                id: string;
                                /** @enum {string} */
                                type: "behavioral" | "technical" | "situational" | "motivational" | "cultural" | "logistics" | "other";
                                quote: {
                                    turnId: string;
                                    text: string;
                                    startMs: number;
                                    endMs: number;
                                };
                                followsUp: string | null;
                            }[];
                            answers: {
                                questionId: string;
                                startMs: number;
                                endMs: number;
                                words: number;
                                starExpected: boolean;
                                star: {
                                    /** @enum {string} */
                                    part: "situation" | "task" | "action" | "result";
                                    probability: number;
                                    evidence: {
                                        turnId: string;
                                        text: string;
                                        startMs: number;
                                        endMs: number;
                                    }[];
                                }[];
                                relevance: {
                                    score: number;
                                    toQuestion: number;
                                    toJob: number | null;
                                    sharedTerms: string[];
                                };
                                fillers: number | null;
                                wordsPerMinute: number;
                                ownership: {
                                    singular: number;
                                    plural: number;
                                };
                                numbers: {
                                    turnId: string;
                                    text: string;
                                    startMs: number;
                                    endMs: number;
                                }[];
                                score: number;
                                summary: string;
                                example: string | null;
                            }[];
                            sentiment: {
                                startMs: number;
                                endMs: number;
                                value: number;
                                quotes: {
                                    turnId: string;
                                    text: string;
                                    startMs: number;
                                    endMs: number;
                                }[];
                            }[];
                            confidence: {
                                startMs: number;
                                endMs: number;
                                value: number;
                                quotes: {
                                    turnId: string;
                                    text: string;
                                    startMs: number;
                                    endMs: number;
                                }[];
                            }[];
                            enthusiasm: {
                                startMs: number;
                                endMs: number;
                                value: number;
                                quotes: {
                                    turnId: string;
                                    text: string;
                                    startMs: number;
                                    endMs: number;
                                }[];
                            }[];
                            recommendations: {
                                id: string;
                                title: string;
                                why: string;
                                gain: number;
                                quotes: {
                                    turnId: string;
                                    text: string;
                                    startMs: number;
                                    endMs: number;
                                }[];
                                example: string | null;
                            }[];
                            strengths: {
                                text: string;
                                quotes: {
                                    turnId: string;
                                    text: string;
                                    startMs: number;
                                    endMs: number;
                                }[];
                            }[];
                            caveats: {
                                code: string;
                                message: string;
                            }[];
                            preliminary: boolean;
                            contentEngine: {
                                name: string;
                                model: string | null;
                                promptVersion: string | null;
                            };
                        };
                        modelCostDollars?: number;
                    };
                };
            };
        };
    };
    PrepController_questions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    company: string;
                    title: string;
                    /** @enum {string} */
                    type: "behavioral" | "technical" | "phone" | "panel";
                    /** @default  */
                    jobDescription?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        engine: {
                            /** @enum {string} */
                            name: "rules" | "model";
                            model: string | null;
                        };
                        questions: {
                            /** @enum {string} */
                            type: "behavioral" | "technical" | "situational" | "motivational" | "cultural" | "logistics" | "other";
                            text: string;
                            reason: string;
                        }[];
                    };
                };
            };
        };
    };
    PrepController_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question: string;
                    answer: string;
                    /** @default  */
                    jobDescription?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        engine: {
                            /** @enum {string} */
                            name: "rules" | "model";
                            model: string | null;
                        };
                        /** @enum {string} */
                        type: "behavioral" | "technical" | "situational" | "motivational" | "cultural" | "logistics" | "other";
                        starExpected: boolean;
                        score: number;
                        relevance: number;
                        star: {
                            /** @enum {string} */
                            part: "situation" | "task" | "action" | "result";
                            probability: number;
                            quotes: string[];
                        }[];
                        numbers: string[];
                        summary: string;
                        example: string | null;
                    };
                };
            };
        };
    };
    QuestionsController_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    run: number;
                    marks: {
                        turnId: string;
                        isQuestion: boolean;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: number;
                    };
                };
            };
        };
    };
    ReviewController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            interviewId: string;
                            run: number;
                            reasons: string[];
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                    };
                };
            };
        };
    };
    ReviewController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    run: number;
                    /** @enum {string} */
                    decision: "released" | "corrected" | "rejected";
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ReviewRequestsController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    run: number;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProvidersController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        providers: ("openai" | "anthropic" | "azure-ai" | "compatible")[];
                    };
                };
            };
        };
    };
}
