/** infra.contrib.fluxcd.io/v1alpha2 of the Tofu controller, which no package of types has: what is used here. */
export interface ITerraform {
  apiVersion: 'infra.contrib.fluxcd.io/v1alpha2';
  kind: 'Terraform';
  spec: {
    interval: string;
    retryInterval?: string;
    path: string;
    sourceRef: { kind: 'GitRepository' | 'OCIRepository' | 'Bucket'; name: string; namespace?: string };
    dependsOn?: { name: string; namespace?: string }[];
    approvePlan?: string;
    destroyResourcesOnDeletion?: boolean;
    storeReadablePlan?: 'none' | 'human' | 'json';
    suspend?: boolean;
    serviceAccountName?: string;
    backendConfig?: { customConfiguration?: string; secretSuffix?: string };
    tfVarsFiles?: string[];
    writeOutputsToSecret?: { name: string; outputs?: string[] };
    runnerPodTemplate?: {
      metadata?: { labels?: Record<string, string> };
      spec?: { env?: { name: string; value: string }[] };
    };
  };
}
