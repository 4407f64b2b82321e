// From the OpenAPI of processor-service, by `npm run openapi`.
export interface paths {
    "/interviews/{id}/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TranscriptsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/transcript/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["TranscriptsController_correct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/transcript/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TranscriptsController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/transcript/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ImportsController_give"];
        post?: never;
        delete: operations["ImportsController_takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transcripts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SearchController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/transcript/engines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RerunsController_offer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/transcript/reruns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RerunsController_start"];
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
    TranscriptsController_read: {
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
                        transcript: {
                            language: string;
                            engine: {
                                name: string;
                                version: string;
                                verbatim: boolean;
                                /** @enum {string} */
                                tier: "basic" | "standard";
                                wordTimes?: boolean;
                                options?: {
                                    [key: string]: string;
                                };
                                passedOver?: {
                                    engine: string;
                                    reason: string;
                                }[];
                            };
                            speakers: {
                                id: string;
                                /** @enum {string} */
                                role: "interviewer" | "candidate" | "unknown";
                                name?: string;
                                roleConfidence: number;
                                evidence: string[];
                            }[];
                            turns: {
                                id: string;
                                speakerId: string;
                                startMs: number;
                                endMs: number;
                                text: string;
                                words: {
                                    text: string;
                                    startMs: number;
                                    endMs: number;
                                    confidence: number | null;
                                    /** @enum {boolean} */
                                    corrected?: true;
                                }[];
                            }[];
                            diarization: {
                                /** @enum {string} */
                                method: "channel" | "engine" | "clustering" | "single";
                                confidence: number;
                            };
                            meanConfidence: number | null;
                            audio: {
                                durationMs: number;
                                speechMs: number;
                                pauses: {
                                    startMs: number;
                                    endMs: number;
                                    /** @enum {string} */
                                    place: "within" | "between";
                                    speakerId: string | null;
                                }[];
                                snrDb: number | null;
                                speechLevelDb: number | null;
                                clippedShare: number;
                            };
                            findings: {
                                /** @enum {string} */
                                code: "truncated" | "too-quiet" | "clipping" | "noisy" | "mostly-silence" | "one-speaker" | "speakers-uncertain" | "low-confidence" | "not-english" | "not-verbatim" | "corrected" | "corrections-dropped";
                                message: string;
                            }[];
                        };
                        layer: {
                            originalRun: number;
                            corrections: ({
                                /** @enum {string} */
                                kind: "turn-speaker";
                                turnId: string;
                                speakerId: string;
                            } | {
                                /** @enum {string} */
                                kind: "split-turn";
                                turnId: string;
                                atWord: number;
                            } | {
                                /** @enum {string} */
                                kind: "merge-speakers";
                                fromId: string;
                                intoId: string;
                            } | {
                                /** @enum {string} */
                                kind: "rename-speaker";
                                speakerId: string;
                                name: string;
                            } | {
                                /** @enum {string} */
                                kind: "set-role";
                                speakerId: string;
                                /** @enum {string} */
                                role: "interviewer" | "candidate" | "unknown";
                            } | {
                                /** @enum {string} */
                                kind: "replace-words";
                                turnId: string;
                                text: string;
                            })[];
                            original: {
                                language: string;
                                engine: {
                                    name: string;
                                    version: string;
                                    verbatim: boolean;
                                    /** @enum {string} */
                                    tier: "basic" | "standard";
                                    wordTimes?: boolean;
                                    options?: {
                                        [key: string]: string;
                                    };
                                    passedOver?: {
                                        engine: string;
                                        reason: string;
                                    }[];
                                };
                                speakers: {
                                    id: string;
                                    /** @enum {string} */
                                    role: "interviewer" | "candidate" | "unknown";
                                    name?: string;
                                    roleConfidence: number;
                                    evidence: string[];
                                }[];
                                turns: {
                                    id: string;
                                    speakerId: string;
                                    startMs: number;
                                    endMs: number;
                                    text: string;
                                    words: {
                                        text: string;
                                        startMs: number;
                                        endMs: number;
                                        confidence: number | null;
                                        /** @enum {boolean} */
                                        corrected?: true;
                                    }[];
                                }[];
                                diarization: {
                                    /** @enum {string} */
                                    method: "channel" | "engine" | "clustering" | "single";
                                    confidence: number;
                                };
                                meanConfidence: number | null;
                                audio: {
                                    durationMs: number;
                                    speechMs: number;
                                    pauses: {
                                        startMs: number;
                                        endMs: number;
                                        /** @enum {string} */
                                        place: "within" | "between";
                                        speakerId: string | null;
                                    }[];
                                    snrDb: number | null;
                                    speechLevelDb: number | null;
                                    clippedShare: number;
                                };
                                findings: {
                                    /** @enum {string} */
                                    code: "truncated" | "too-quiet" | "clipping" | "noisy" | "mostly-silence" | "one-speaker" | "speakers-uncertain" | "low-confidence" | "not-english" | "not-verbatim" | "corrected" | "corrections-dropped";
                                    message: string;
                                }[];
                            };
                        } | null;
                    };
                };
            };
        };
    };
    TranscriptsController_correct: {
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
                    corrections: ({
                        /** @enum {string} */
                        kind: "turn-speaker";
                        turnId: string;
                        speakerId: string;
                    } | {
                        /** @enum {string} */
                        kind: "split-turn";
                        turnId: string;
                        atWord: number;
                    } | {
                        /** @enum {string} */
                        kind: "merge-speakers";
                        fromId: string;
                        intoId: string;
                    } | {
                        /** @enum {string} */
                        kind: "rename-speaker";
                        speakerId: string;
                        name: string;
                    } | {
                        /** @enum {string} */
                        kind: "set-role";
                        speakerId: string;
                        /** @enum {string} */
                        role: "interviewer" | "candidate" | "unknown";
                    } | {
                        /** @enum {string} */
                        kind: "replace-words";
                        turnId: string;
                        text: string;
                    })[];
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
    TranscriptsController_download: {
        parameters: {
            query?: {
                format?: "txt" | "vtt" | "srt" | "json" | "docx";
            };
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
                content?: never;
            };
        };
    };
    ImportsController_give: {
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
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: number | null;
                    };
                };
            };
        };
    };
    ImportsController_takeBack: {
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
                        run: number | null;
                    };
                };
            };
        };
    };
    SearchController_find: {
        parameters: {
            query: {
                q: string;
            };
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
                            company: string;
                            title: string;
                            snippets: {
                                startMs: number;
                                endMs: number;
                                pieces: {
                                    text: string;
                                    found: boolean;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    RerunsController_offer: {
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
                        run: number;
                        current: string | null;
                        recordingKept: boolean;
                        others: {
                            name: string;
                            /** @enum {string} */
                            tier: "basic" | "standard";
                            verbatim: boolean;
                            diarization: boolean;
                            leavesHere: boolean;
                            pricePerHourUsd: number;
                        }[];
                    };
                };
            };
        };
    };
    RerunsController_start: {
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
                    engine: string;
                };
            };
        };
        responses: {
            202: {
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
}
