// From the OpenAPI of upload-service, by `npm run openapi`.
export interface paths {
    "/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccountController_read"];
        put?: never;
        post?: never;
        delete: operations["ErasureController_erase"];
        options?: never;
        head?: never;
        patch: operations["AccountController_update"];
        trace?: never;
    };
    "/account/mail-stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountController_stopMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/erasures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ErasureController_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConsentController_question"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConsentController_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InterviewsController_list"];
        put?: never;
        post: operations["InterviewsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InterviewsController_read"];
        put?: never;
        post?: never;
        delete: operations["InterviewsController_remove"];
        options?: never;
        head?: never;
        patch: operations["InterviewsController_update"];
        trace?: never;
    };
    "/interviews/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InterviewsController_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InterviewsController_startRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OperationsController_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OperationsController_deadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/dead-letters/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OperationsController_redrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OverviewController_read"];
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
    AccountController_read: {
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
                        id: string;
                        email: string | null;
                        displayName: string | null;
                        /** @enum {string} */
                        plan: "free" | "plus";
                        retentionDays: number;
                        preferences: {
                            notifications: {
                                "analysis-ready": {
                                    /** @default true */
                                    inApp: boolean;
                                    /** @default true */
                                    email: boolean;
                                };
                                "interview-failed": {
                                    /** @default true */
                                    inApp: boolean;
                                    /** @default true */
                                    email: boolean;
                                };
                            };
                            /**
                             * @default automatic
                             * @enum {string}
                             */
                            ai: "automatic" | "none" | "openai" | "anthropic" | "azure-ai" | "compatible";
                            /** @default false */
                            noticeOpenedMail: boolean;
                        };
                    };
                };
            };
        };
    };
    ErasureController_erase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        requestedAt: string;
                        /** Format: date-time */
                        completedAt: string | null;
                        removed: {
                            [key: string]: number;
                        };
                    };
                };
            };
        };
    };
    AccountController_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName?: string;
                    retentionDays?: number;
                    preferences?: {
                        /** @default {} */
                        notifications?: {
                            /** @default {} */
                            "analysis-ready"?: {
                                /** @default true */
                                inApp?: boolean;
                                /** @default true */
                                email?: boolean;
                            };
                            /** @default {} */
                            "interview-failed"?: {
                                /** @default true */
                                inApp?: boolean;
                                /** @default true */
                                email?: boolean;
                            };
                        };
                        /**
                         * @default automatic
                         * @enum {string}
                         */
                        ai?: "automatic" | "none" | "openai" | "anthropic" | "azure-ai" | "compatible";
                        /** @default false */
                        noticeOpenedMail?: boolean;
                    };
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
                        id: string;
                        email: string | null;
                        displayName: string | null;
                        /** @enum {string} */
                        plan: "free" | "plus";
                        retentionDays: number;
                        preferences: {
                            notifications: {
                                "analysis-ready": {
                                    /** @default true */
                                    inApp: boolean;
                                    /** @default true */
                                    email: boolean;
                                };
                                "interview-failed": {
                                    /** @default true */
                                    inApp: boolean;
                                    /** @default true */
                                    email: boolean;
                                };
                            };
                            /**
                             * @default automatic
                             * @enum {string}
                             */
                            ai: "automatic" | "none" | "openai" | "anthropic" | "azure-ai" | "compatible";
                            /** @default false */
                            noticeOpenedMail: boolean;
                        };
                    };
                };
            };
        };
    };
    AccountController_stopMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    token: string;
                    /** @enum {string} */
                    kind?: "analysis-ready" | "interview-failed";
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
    ErasureController_receipt: {
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
                        id: string;
                        /** Format: date-time */
                        requestedAt: string;
                        /** Format: date-time */
                        completedAt: string | null;
                        removed: {
                            [key: string]: number;
                        };
                    };
                };
            };
        };
    };
    ConsentController_question: {
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
                        version: string;
                        places: {
                            code: string;
                            name: string;
                            /** @enum {string} */
                            rule: "one-party" | "all-parties";
                        }[];
                        lastPlaces: string[];
                    };
                };
            };
        };
    };
    ConsentController_state: {
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
                    version: string;
                    places: string[];
                    /** @enum {boolean} */
                    mayHaveRecording: true;
                    everybodyAgreed: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recordingAllowed: boolean;
                        /** @enum {string} */
                        rule: "one-party" | "all-parties";
                        message: string;
                    };
                };
            };
        };
    };
    ExportController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A ZIP archive of everything that is kept of this person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InterviewsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                sort?: "newest" | "oldest" | "company" | "highest" | "lowest";
                limit?: number;
                search?: string;
                status?: "draft" | "uploading" | "uploaded" | "transcribing" | "analyzing" | "complete" | "failed";
                type?: "behavioral" | "technical" | "phone" | "panel";
                company?: string;
                from?: string;
                to?: string;
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
                            id: string;
                            company: string;
                            title: string;
                            /** @enum {string} */
                            type: "behavioral" | "technical" | "phone" | "panel";
                            /** Format: date */
                            heldOn: string | null;
                            /** @enum {string} */
                            status: "draft" | "uploading" | "uploaded" | "transcribing" | "analyzing" | "complete" | "failed";
                            run: number;
                            version: number;
                            durationMs: number | null;
                            overallScore: number | null;
                            failure: {
                                code: string;
                                message: string;
                            } | null;
                            progress: {
                                /** @enum {string} */
                                stage: "uploading" | "queued" | "transcribing" | "analyzing";
                                percent: number | null;
                                remainingSeconds: number | null;
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    InterviewsController_create: {
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
                    notes?: string;
                    /** @default  */
                    jobDescription?: string;
                    /**
                     * Format: date
                     * @default null
                     */
                    heldOn?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        company: string;
                        title: string;
                        /** @enum {string} */
                        type: "behavioral" | "technical" | "phone" | "panel";
                        /** Format: date */
                        heldOn: string | null;
                        /** @enum {string} */
                        status: "draft" | "uploading" | "uploaded" | "transcribing" | "analyzing" | "complete" | "failed";
                        run: number;
                        version: number;
                        durationMs: number | null;
                        overallScore: number | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        progress: {
                            /** @enum {string} */
                            stage: "uploading" | "queued" | "transcribing" | "analyzing";
                            percent: number | null;
                            remainingSeconds: number | null;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        notes: string;
                        jobDescription: string;
                        fileName: string | null;
                        sizeBytes: number | null;
                        mimeType: string | null;
                        /** Format: date-time */
                        uploadedAt: string | null;
                        /** Format: date-time */
                        completedAt: string | null;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        duplicateOfId: string | null;
                        /** @default false */
                        hasRecording: boolean;
                    };
                };
            };
        };
    };
    InterviewsController_read: {
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
                        id: string;
                        company: string;
                        title: string;
                        /** @enum {string} */
                        type: "behavioral" | "technical" | "phone" | "panel";
                        /** Format: date */
                        heldOn: string | null;
                        /** @enum {string} */
                        status: "draft" | "uploading" | "uploaded" | "transcribing" | "analyzing" | "complete" | "failed";
                        run: number;
                        version: number;
                        durationMs: number | null;
                        overallScore: number | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        progress: {
                            /** @enum {string} */
                            stage: "uploading" | "queued" | "transcribing" | "analyzing";
                            percent: number | null;
                            remainingSeconds: number | null;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        notes: string;
                        jobDescription: string;
                        fileName: string | null;
                        sizeBytes: number | null;
                        mimeType: string | null;
                        /** Format: date-time */
                        uploadedAt: string | null;
                        /** Format: date-time */
                        completedAt: string | null;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        duplicateOfId: string | null;
                        /** @default false */
                        hasRecording: boolean;
                    };
                };
            };
        };
    };
    InterviewsController_remove: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InterviewsController_update: {
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
                    company?: string;
                    title?: string;
                    /** @enum {string} */
                    type?: "behavioral" | "technical" | "phone" | "panel";
                    notes?: string;
                    jobDescription?: string;
                    /** Format: date */
                    heldOn?: string | null;
                    version: number;
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
                        /** Format: uuid */
                        id: string;
                        company: string;
                        title: string;
                        /** @enum {string} */
                        type: "behavioral" | "technical" | "phone" | "panel";
                        /** Format: date */
                        heldOn: string | null;
                        /** @enum {string} */
                        status: "draft" | "uploading" | "uploaded" | "transcribing" | "analyzing" | "complete" | "failed";
                        run: number;
                        version: number;
                        durationMs: number | null;
                        overallScore: number | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        progress: {
                            /** @enum {string} */
                            stage: "uploading" | "queued" | "transcribing" | "analyzing";
                            percent: number | null;
                            remainingSeconds: number | null;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        notes: string;
                        jobDescription: string;
                        fileName: string | null;
                        sizeBytes: number | null;
                        mimeType: string | null;
                        /** Format: date-time */
                        uploadedAt: string | null;
                        /** Format: date-time */
                        completedAt: string | null;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        duplicateOfId: string | null;
                        /** @default false */
                        hasRecording: boolean;
                    };
                };
            };
            /** @description Changed in another window; `current` is what stands there now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InterviewsController_restore: {
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
                        id: string;
                        company: string;
                        title: string;
                        /** @enum {string} */
                        type: "behavioral" | "technical" | "phone" | "panel";
                        /** Format: date */
                        heldOn: string | null;
                        /** @enum {string} */
                        status: "draft" | "uploading" | "uploaded" | "transcribing" | "analyzing" | "complete" | "failed";
                        run: number;
                        version: number;
                        durationMs: number | null;
                        overallScore: number | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        progress: {
                            /** @enum {string} */
                            stage: "uploading" | "queued" | "transcribing" | "analyzing";
                            percent: number | null;
                            remainingSeconds: number | null;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        notes: string;
                        jobDescription: string;
                        fileName: string | null;
                        sizeBytes: number | null;
                        mimeType: string | null;
                        /** Format: date-time */
                        uploadedAt: string | null;
                        /** Format: date-time */
                        completedAt: string | null;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        duplicateOfId: string | null;
                        /** @default false */
                        hasRecording: boolean;
                    };
                };
            };
        };
    };
    InterviewsController_startRun: {
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
                    /** @enum {string} */
                    from: "transcription" | "analysis";
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        company: string;
                        title: string;
                        /** @enum {string} */
                        type: "behavioral" | "technical" | "phone" | "panel";
                        /** Format: date */
                        heldOn: string | null;
                        /** @enum {string} */
                        status: "draft" | "uploading" | "uploaded" | "transcribing" | "analyzing" | "complete" | "failed";
                        run: number;
                        version: number;
                        durationMs: number | null;
                        overallScore: number | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        progress: {
                            /** @enum {string} */
                            stage: "uploading" | "queued" | "transcribing" | "analyzing";
                            percent: number | null;
                            remainingSeconds: number | null;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        notes: string;
                        jobDescription: string;
                        fileName: string | null;
                        sizeBytes: number | null;
                        mimeType: string | null;
                        /** Format: date-time */
                        uploadedAt: string | null;
                        /** Format: date-time */
                        completedAt: string | null;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        duplicateOfId: string | null;
                        /** @default false */
                        hasRecording: boolean;
                    };
                };
            };
        };
    };
    OperationsController_status: {
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
                        outbox: {
                            waiting: number;
                            oldestAgeMs: number;
                        };
                        deadLetters: number;
                        groups: {
                            group: string;
                            event: string;
                            lag: number;
                            inFlight: number;
                            parked: number;
                            oldestAgeMs: number;
                        }[];
                    };
                };
            };
        };
    };
    OperationsController_deadLetters: {
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
                            id: string;
                            group: string;
                            event: string;
                            version: number;
                            interviewId: string | null;
                            reason: string;
                            attempts: number;
                            traceId: string | null;
                            /** Format: date-time */
                            deadAt: string;
                        }[];
                    };
                };
            };
        };
    };
    OperationsController_redrive: {
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
                    /** @default false */
                    dryRun?: boolean;
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
                        /** @enum {string} */
                        outcome: "would-redrive" | "redriven" | "restarted";
                    };
                };
            };
        };
    };
    OverviewController_read: {
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
                        interviews: number;
                        companies: string[];
                        trend: {
                            /** Format: uuid */
                            interviewId: string;
                            company: string;
                            title: string;
                            /** Format: date */
                            day: string;
                            score: number;
                        }[];
                        otherRubric: number;
                        storage: {
                            usedBytes: number;
                            limitBytes: number;
                        };
                        next: {
                            /** @enum {string} */
                            kind: "failed" | "draft" | "read";
                            /** Format: uuid */
                            interviewId: string;
                            company: string;
                            title: string;
                            advice: string | null;
                        } | null;
                    };
                };
            };
        };
    };
}
